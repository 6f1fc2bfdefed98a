package io.piboard.jira.http;

/** Something answered, but not within the bounds of size or time. */
public final class UnusableAnswerException extends RuntimeException {

    public UnusableAnswerException(String message) {
        super(message);
    }
}
