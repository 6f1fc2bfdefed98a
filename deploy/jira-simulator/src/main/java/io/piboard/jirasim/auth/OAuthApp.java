package io.piboard.jirasim.auth;

import java.net.URI;
import java.util.Set;

/**
 * An app that people give their consent to: registered with Atlassian, or an incoming link of Data Center. On a
 * loopback address any port will do (RFC 8252, 7.3).
 */
record OAuthApp(String id, String secret, Set<URI> redirects, Set<String> scopes) {

    OAuthApp {
        redirects = Set.copyOf(redirects);
        scopes = Set.copyOf(scopes);
    }

    boolean redirectsTo(String address) {
        try {
            URI asked = URI.create(address);
            return redirects.stream().anyMatch(registered -> same(registered, asked));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean same(URI registered, URI asked) {
        boolean loopback = Set.of("127.0.0.1", "localhost").contains(String.valueOf(registered.getHost()));
        return registered.equals(asked)
                || loopback
                        && registered.getScheme().equals(asked.getScheme())
                        && registered.getHost().equals(asked.getHost())
                        && (registered.getPath().equals("/*")
                                || registered.getPath().equals(asked.getPath()));
    }
}
