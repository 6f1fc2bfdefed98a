package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Scopes;
import io.piboard.jirasim.site.User;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Codes a browser brings back from the consent; each works once, within ten minutes, for one app and address. */
final class AuthorizationCodes {

    record Code(OAuthApp app, User user, Scopes scopes, String redirect, String challenge, Instant ends) {

        /** Proof key for code exchange (RFC 7636, S256); without a challenge nothing has to be proved. */
        private boolean proven(String verifier) {
            return challenge == null || challenge.equals(hashed(String.valueOf(verifier)));
        }
    }

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Code> open = new HashMap<>();

    AuthorizationCodes(Clock clock) {
        this.clock = clock;
    }

    String issue(OAuthApp app, User user, Scopes scopes, String redirect, String challenge) {
        String text = UUID.randomUUID().toString();
        open.put(
                text,
                new Code(app, user, scopes, redirect, challenge, clock.instant().plus(LIFE)));
        return text;
    }

    Optional<Code> redeem(OAuthApp app, String text, String redirect, String verifier) {
        return Optional.ofNullable(open.remove(String.valueOf(text)))
                .filter(code ->
                        code.app().id().equals(app.id()) && code.redirect().equals(redirect))
                .filter(code -> clock.instant().isBefore(code.ends()) && code.proven(verifier));
    }

    private static String hashed(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
