package io.piboard.jirasim.search;

/** A query that Jira, or this simulator, does not understand; the message is for the person who wrote it. */
public final class JqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JqlException(String message) {
        super(message, null, false, false);
    }
}
