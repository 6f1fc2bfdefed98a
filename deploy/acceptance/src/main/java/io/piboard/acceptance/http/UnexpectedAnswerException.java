package io.piboard.acceptance.http;

import java.util.Set;

/** A server refused what the harness took for a matter of course. */
public final class UnexpectedAnswerException extends RuntimeException {

    private static final Set<Integer> HOPELESS = Set.of(401, 403, 404, 409);

    private final int status;

    public UnexpectedAnswerException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The same request will be answered like this for ever. */
    public boolean isHopeless() {
        return HOPELESS.contains(status);
    }
}
