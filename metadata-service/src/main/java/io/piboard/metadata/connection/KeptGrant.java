package io.piboard.metadata.connection;

import io.piboard.metadata.alm.AlmTokens;
import java.time.Duration;
import java.time.Instant;

/** The tokens of a person's consent, and since when we have them. */
public record KeptGrant(AlmTokens tokens, Instant since) {

    /** Renewed after two thirds of its life, so that a token address may be away for a while. */
    public boolean isYoung(Instant now) {
        return tokens.expiresAt() == null
                || now.isBefore(since.plus(Duration.between(since, tokens.expiresAt())
                        .multipliedBy(2)
                        .dividedBy(3)));
    }
}
