package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Caller;
import io.piboard.jirasim.http.Caller.Means;
import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.site.User;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** OAuth 1.0a application links with RSA-SHA1: legacy of old servers, still there in 11; tokens last five years. */
final class OAuthOne {

    static final Duration LIFE = Duration.ofDays(5 * 365);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final Map<String, PublicKey> consumers = new HashMap<>();
    private final Nonces nonces = new Nonces(TOLERANCE);

    OAuthOne(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The key as in a PEM file, with or without its first and last line. */
    void register(String consumer, String publicKey) {
        String bare = publicKey.replaceAll("-----[^-]+-----|\\s", "");
        try {
            X509EncodedKeySpec key = new X509EncodedKeySpec(Base64.getDecoder().decode(bare));
            consumers.put(consumer, KeyFactory.getInstance("RSA").generatePublic(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no RSA public key", e);
        }
    }

    Login signedIn(Credentials credentials) {
        SignedRequest request = SignedRequest.of(credentials.request());
        Optional<String> problem = problem(request);
        if (problem.isPresent()) {
            return new Login.Refused(refusal(problem.get()));
        }
        return accounts.grants
                .holding(request.get("token"))
                .filter(grant -> grant.app().equals(request.get("consumer_key")))
                .filter(grant ->
                        accounts.clock.instant().isBefore(grant.rotated().plus(LIFE)))
                .flatMap(this::caller)
                .<Login>map(Login.SignedIn::new)
                .orElseGet(() -> new Login.Refused(refusal("token_rejected")));
    }

    private Optional<Caller> caller(Grant grant) {
        Optional<User> user = accounts.catalog.user(grant.account());
        return user.filter(one -> !accounts.mischief.revoked(one.email()))
                .map(one -> new Caller(one, Means.OAUTH_1, grant.app(), Scopes.ALL));
    }

    /** What is wrong with the signature, in the words of OAuth's problem extension. */
    Optional<String> problem(SignedRequest request) {
        PublicKey key = consumers.get(request.get("consumer_key"));
        if (key == null) {
            return Optional.of("consumer_key_unknown");
        }
        if (late(request.get("timestamp"))) {
            return Optional.of("timestamp_refused");
        }
        if (!request.signedBy(key)) {
            return Optional.of("signature_invalid");
        }
        return nonces.first(Long.parseLong(request.get("timestamp")), request.get("nonce"), accounts.clock.instant())
                ? Optional.empty()
                : Optional.of("nonce_used");
    }

    private boolean late(String seconds) {
        if (!seconds.matches("\\d{1,11}")) {
            return true;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(seconds));
        return Duration.between(signed, accounts.clock.instant()).abs().compareTo(TOLERANCE) > 0;
    }

    static Answer refusal(String problem) {
        return Answer.html(401, "oauth_problem=" + problem)
                .with(
                        "WWW-Authenticate",
                        "OAuth realm=\"https%3A%2F%2Fjira.acme.example\", oauth_problem=\"" + problem + "\"");
    }
}
