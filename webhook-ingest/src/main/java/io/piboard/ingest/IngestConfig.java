package io.piboard.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator may set; checked at start, all faults listed at once. */
@ConfigMapping(prefix = "piboard.ingest")
public interface IngestConfig {

    /** The key ring that opens webhook secrets, in base64 (common/secrets); from {@code PIBOARD_KEYS_INGEST}. */
    @NotBlank
    String keys();

    /** How many deliveries may be on their way at once; one more is answered 429, and Jira comes back. */
    @WithDefault("1000")
    @Min(1)
    @Max(20_000)
    int maxDeliveriesInFlight();

    /**
     * How many body bytes may be held at once; the delivery that would exceed it is answered 429. A body of unknown length
     * counts as the largest. At least one largest body must fit.
     */
    @WithDefault("134217728")
    @Min(LARGEST_BODY)
    @Max(8_589_934_592L)
    long maxBytesInFlight();

    /**
     * When Jira hears 503 if the broker has not answered. Longer than the producer's delivery timeout, shorter than the 20 s
     * after which Jira Cloud gives up.
     */
    @WithDefault("10s")
    @DurationMin(seconds = 1)
    @DurationMax(seconds = 18)
    Duration answerWithin();

    /** What 429 and 503 tell the sender about when to come back. */
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    Duration retryAfter();

    /** 25 MB: Jira Cloud itself drops larger bodies. The same number is {@code quarkus.http.limits.max-body-size}. */
    long LARGEST_BODY = 26_214_400;
}
