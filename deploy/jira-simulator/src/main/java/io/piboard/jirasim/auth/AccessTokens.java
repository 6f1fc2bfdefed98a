package io.piboard.jirasim.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Issues and opens access tokens; they carry their own end and a seal, so that they outlive a restart like real ones. */
final class AccessTokens {

    private final byte[] key;
    private final Duration life;
    private final Clock clock;

    AccessTokens(String secret, Duration life, Clock clock) {
        this.key = secret.getBytes(StandardCharsets.UTF_8);
        this.life = life;
        this.clock = clock;
    }

    Duration life() {
        return life;
    }

    String issue(String clientId) {
        String claim = clientId + "|" + clock.instant().plus(life).toEpochMilli() + "|" + System.nanoTime();
        return text(claim.getBytes(StandardCharsets.UTF_8)) + "." + text(seal(claim));
    }

    /** The client a valid, unexpired token was issued to. */
    Optional<String> client(String token) {
        String[] parts = token.split("\\.");
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            String claim = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            boolean genuine =
                    MessageDigest.isEqual(seal(claim), Base64.getUrlDecoder().decode(parts[1]));
            String[] members = claim.split("\\|");
            return genuine && clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(members[1])))
                    ? Optional.of(members[0])
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] seal(String claim) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(claim.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
