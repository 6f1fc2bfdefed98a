package io.piboard.acceptance.http;

/** Nothing came back: whether the request was carried out is not known. */
public final class NoAnswerException extends RuntimeException {

    public NoAnswerException(String request, Throwable cause) {
        super(request + " was not answered: " + cause, cause);
    }
}
