package io.piboard.secrets;

/** A sealed text that this key ring cannot open for this organisation and connection; trying again does not help. */
public class SealBrokenException extends RuntimeException {

    SealBrokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
