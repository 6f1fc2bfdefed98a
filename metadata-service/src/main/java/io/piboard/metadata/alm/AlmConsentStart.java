package io.piboard.metadata.alm;

import java.net.URI;

/**
 * A consent that a person can be asked for.
 *
 * @param address where to send the person's browser
 * @param secret to be kept, sealed, until the person is back
 */
public record AlmConsentStart(URI address, String secret) {

    @Override
    public String toString() {
        return "AlmConsentStart[hidden]";
    }
}
