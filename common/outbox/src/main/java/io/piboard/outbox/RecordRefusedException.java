package io.piboard.outbox;

/** This record is not taken, however often it is sent; others are. */
public class RecordRefusedException extends RuntimeException {

    public RecordRefusedException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
