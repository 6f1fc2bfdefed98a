package io.piboard.metadata.alm;

import java.net.URI;
import java.util.UUID;

/**
 * Where a connection leads, and as whom.
 *
 * @param authorization a complete {@code Authorization} header value
 */
public record AlmSite(UUID connection, URI apiUrl, String authorization) {

    @Override
    public String toString() {
        return "AlmSite[" + connection + ", " + apiUrl + "]";
    }
}
