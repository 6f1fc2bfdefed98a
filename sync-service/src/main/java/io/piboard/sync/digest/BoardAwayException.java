package io.piboard.sync.digest;

/** board-service does not answer: the digest goes on at the same page later. */
public final class BoardAwayException extends RuntimeException {

    public BoardAwayException(Throwable cause) {
        super("board-service does not answer", cause);
    }
}
