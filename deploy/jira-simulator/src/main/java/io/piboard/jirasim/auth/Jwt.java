package io.piboard.jirasim.auth;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** JSON web tokens signed with HS256, as Atlassian signs access tokens and dynamic webhooks. */
public final class Jwt {

    private Jwt() {}

    public static String sign(JsonObject claims, String secret) {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.encode());
        token.setAlgorithmHeaderValue("HS256");
        token.setHeader("typ", "JWT");
        token.setKey(key(secret));
        token.setDoKeyValidation(false);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Empty when it is no token of this secret. */
    public static Optional<JsonObject> claims(String text, String secret) {
        JsonWebSignature token = new JsonWebSignature();
        token.setKey(key(secret));
        token.setDoKeyValidation(false);
        try {
            token.setCompactSerialization(text);
            return token.verifySignature() ? Optional.of(new JsonObject(token.getPayload())) : Optional.empty();
        } catch (JoseException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static HmacKey key(String secret) {
        return new HmacKey(secret.getBytes(StandardCharsets.UTF_8));
    }
}
