package io.piboard.ingest.jira;

/** A body that was signed and yet is no webhook: sending it again does not help. */
class UnreadableDeliveryException extends RuntimeException {

    UnreadableDeliveryException(String message) {
        super(message);
    }
}
