package io.piboard.jira.auth;

import io.piboard.jira.auth.LoginRefusedException.Part;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * The three-legged dance of OAuth 1.0a (facts section 2.2). The standard knows no {@code state}, so the callback carries
 * it; the request token's secret is not kept, for RSA-SHA1 signs without it.
 */
record OAuth1Consent(JiraApp.Link link, OAuth1Legs legs) implements Consent {

    /** Jira's word in the place of a verifier. */
    private static final String DENIED = "denied";

    private static final Set<String> SAID_NO = Set.of("permission_denied", "user_refused");

    @Override
    public Uni<ConsentStarted> begin(URI callback, String state) {
        return legs.requestToken(link, ConsentAddress.with(callback, Map.of("state", state)))
                .map(token -> new ConsentStarted(page(token), token));
    }

    private URI page(String token) {
        return ConsentAddress.below(link.base(), OAuth1Api.PATH + "/authorize", Map.of("oauth_token", token));
    }

    @Override
    public Uni<Consented> finish(String secret, Map<String, String> returned) {
        return legs.accessToken(link, secret, verifier(secret, returned))
                .map(token -> new JiraCredentials.OAuth1a(link.consumerKey(), token, link.privateKey()))
                .map(Consented.Link::new);
    }

    private static String verifier(String requestToken, Map<String, String> returned) {
        String verifier = returned.getOrDefault("oauth_verifier", "");
        if (verifier.equals(DENIED) || SAID_NO.contains(returned.getOrDefault("oauth_problem", ""))) {
            throw new LoginFailedException.Denied();
        }
        // a verifier for another token is somebody else's consent
        if (verifier.isBlank() || !requestToken.equals(returned.get("oauth_token"))) {
            throw new LoginRefusedException(Part.GRANT);
        }
        return verifier;
    }
}
