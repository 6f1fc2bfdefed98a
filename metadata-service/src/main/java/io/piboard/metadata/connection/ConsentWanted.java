package io.piboard.metadata.connection;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A connection that waits for a person's consent: nothing is stored of it before.
 *
 * @param address where to send the person's browser; it comes back to the consent page
 */
public record ConsentWanted(UUID id, URI address, Instant expiresAt) {

    @Override
    public String toString() {
        return "ConsentWanted[" + id + "]";
    }
}
