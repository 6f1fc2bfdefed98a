package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;

/**
 * {@code Authorization: Bearer <JWT>} of the webhooks that an app has registered on Cloud: HS256 with the app's client
 * secret, over nothing of the body.
 *
 * @param tolerance how long after its end a token is taken: a delivery that comes late is no forgery, and Jira does not
 *     repeat what is refused
 */
record AppToken(List<String> secrets, String token, Duration tolerance) implements Proof {

    @Override
    public boolean isPossible() {
        return holds();
    }

    @Override
    public boolean holds() {
        boolean right = false;
        for (String secret : secrets) {
            right |= !secret.isEmpty() && isSignedWith(secret);
        }
        return right;
    }

    @Override
    public boolean coversBody() {
        return false;
    }

    private boolean isSignedWith(String secret) {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                .setVerificationKey(new HmacKey(secret.getBytes(UTF_8)))
                // the length of the client secret is Atlassian's
                .setRelaxVerificationKeyValidation()
                .setRequireExpirationTime()
                .setSkipDefaultAudienceValidation()
                .setAllowedClockSkewInSeconds((int) tolerance.toSeconds())
                .build();
        try {
            consumer.processToClaims(token);
            return true;
        } catch (InvalidJwtException | RuntimeException noToken) {
            return false;
        }
    }

    /** Without the secrets and the token. */
    @Override
    public String toString() {
        return "AppToken[hidden]";
    }
}
