package io.piboard.local;

/** Says in one plain line why the stack does not start and what to do about it. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
