package io.piboard.embedded.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The codes given to browsers after a log-in: good once, for a minute, for who knows the PKCE verifier. */
final class AuthorizationCodes {

    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    record Grant(DemoPerson person, AuthorizationRequest request, Instant until) {}

    String issue(DemoPerson person, AuthorizationRequest request) {
        grants.values().removeIf(grant -> grant.until().isBefore(Instant.now()));
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String code = BASE64.encodeToString(bytes);
        grants.put(code, new Grant(person, request, Instant.now().plus(LIFETIME)));
        return code;
    }

    Optional<Grant> redeem(String code, String verifier, String redirectUri) {
        if (code == null || verifier == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(grants.remove(code))
                .filter(grant -> grant.until().isAfter(Instant.now()))
                .filter(grant -> grant.request().redirectUri().equals(redirectUri))
                .filter(grant -> grant.request().codeChallenge().equals(challenge(verifier)));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
