package io.piboard.jirasim.webhook;

import io.piboard.jirasim.auth.Jwt;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;

/** The header by which a receiver knows that a delivery is Jira's. */
sealed interface Signing {

    Map<String, String> headers(byte[] body, Instant now);

    record Unsigned() implements Signing {

        @Override
        public Map<String, String> headers(byte[] body, Instant now) {
            return Map.of();
        }
    }

    /** Over the raw bytes, with the secret of the registration. */
    record Hmac(String secret) implements Signing {

        @Override
        public Map<String, String> headers(byte[] body, Instant now) {
            return Map.of("X-Hub-Signature", Signature.of(body, secret));
        }
    }

    /** Dynamic webhooks are not signed; a token made with the app's client secret comes along. */
    record AppToken(String app, String secret) implements Signing {

        private static final long LIFE_SECONDS = 180;

        @Override
        public Map<String, String> headers(byte[] body, Instant now) {
            JsonObject claims = new JsonObject()
                    .put("iss", app)
                    .put("iat", now.getEpochSecond())
                    .put("exp", now.getEpochSecond() + LIFE_SECONDS);
            return Map.of("Authorization", "Bearer " + Jwt.sign(claims, secret));
        }
    }

    static Signing of(String secret) {
        return secret == null || secret.isEmpty() ? new Unsigned() : new Hmac(secret);
    }
}
