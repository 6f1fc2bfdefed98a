package io.piboard.metadata.alm;

import java.net.URI;

/**
 * An account that fetches its access tokens by itself.
 *
 * @param scope may be {@code null}
 */
public record AlmServiceAccount(URI tokenUrl, String clientId, String clientSecret, String scope) {

    @Override
    public String toString() {
        return "AlmServiceAccount[hidden]";
    }
}
