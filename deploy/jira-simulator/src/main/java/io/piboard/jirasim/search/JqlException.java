package io.piboard.jirasim.search;

/**
 * A query that Jira, or this simulator, does not understand; the message is for the person who wrote it. A wrong value
 * is forgiven where a query is not validated, a wrong form never.
 */
public final class JqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean value;

    private JqlException(String message, boolean value) {
        super(message, null, false, false);
        this.value = value;
    }

    static JqlException syntax(String message) {
        return new JqlException(message, false);
    }

    static JqlException value(String message) {
        return new JqlException(message, true);
    }

    boolean wrongValue() {
        return value;
    }
}
