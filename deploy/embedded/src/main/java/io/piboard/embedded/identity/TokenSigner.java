package io.piboard.embedded.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Writes what we say about a person into signed tokens. */
final class TokenSigner {

    static final Duration LIFETIME = Duration.ofHours(1);
    static final String AUDIENCE = "piboard";
    static final String CLIENT = "piboard-web";

    private final URI issuer;
    private final RsaJsonWebKey key;

    TokenSigner(URI issuer, RsaJsonWebKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    JsonObject publicKeys() {
        return new JsonObject()
                .put("keys", new JsonArray().add(new JsonObject(key.toJson(OutputControlLevel.PUBLIC_ONLY))));
    }

    String accessToken(DemoPerson person) {
        JwtClaims claims = claims(person.id().toString(), AUDIENCE);
        name(claims, person);
        claims.setStringClaim("org", person.organisation().toString());
        claims.setStringListClaim("roles", person.roles());
        return sign(claims);
    }

    /** For the page's library, which checks that the log-in it gets is the one it asked for. */
    String idToken(DemoPerson person, String nonce) {
        JwtClaims claims = claims(person.id().toString(), CLIENT);
        name(claims, person);
        if (nonce != null) {
            claims.setStringClaim("nonce", nonce);
        }
        return sign(claims);
    }

    /** For a service that speaks for itself and for no organisation. */
    String serviceToken() {
        JwtClaims claims = claims(DemoClient.ID, AUDIENCE);
        claims.setStringListClaim("roles", List.of(DemoClient.ROLE));
        return sign(claims);
    }

    private JwtClaims claims(String subject, String audience) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer.toString());
        claims.setSubject(subject);
        claims.setAudience(audience);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(LIFETIME.toMinutes());
        claims.setGeneratedJwtId();
        return claims;
    }

    private static void name(JwtClaims claims, DemoPerson person) {
        claims.setStringClaim("preferred_username", person.userName());
        claims.setStringClaim("name", person.name());
    }

    private String sign(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }
}
