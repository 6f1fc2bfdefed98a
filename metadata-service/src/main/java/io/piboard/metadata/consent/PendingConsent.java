package io.piboard.metadata.consent;

import io.piboard.metadata.connection.ConnectionRequest;

/**
 * What will be set up when the person is back.
 *
 * @param secret of the consent that was begun
 */
record PendingConsent(ConnectionRequest request, String secret) {

    @Override
    public String toString() {
        return "PendingConsent[hidden]";
    }
}
