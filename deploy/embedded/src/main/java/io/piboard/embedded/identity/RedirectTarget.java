package io.piboard.embedded.identity;

import java.net.URI;
import java.util.Set;

/** Decides where a browser may be sent with a code: back to our own origin, by whichever name of this machine. */
final class RedirectTarget {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI issuer;

    RedirectTarget(URI issuer) {
        this.issuer = issuer;
    }

    boolean allows(String redirectUri) {
        if (redirectUri == null) {
            return false;
        }
        try {
            var target = URI.create(redirectUri);
            return issuer.getScheme().equals(target.getScheme())
                    && issuer.getPort() == target.getPort()
                    && target.getUserInfo() == null
                    && isOurHost(target.getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isOurHost(String host) {
        return issuer.getHost().equals(host)
                || (host != null && LOOPBACK.contains(host) && LOOPBACK.contains(issuer.getHost()));
    }
}
