package io.piboard.contracts;

/** A record that is not the event its topic promises; it goes to the dead-letter topic and is never retried. */
public class UnreadableEventException extends RuntimeException {

    public UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
