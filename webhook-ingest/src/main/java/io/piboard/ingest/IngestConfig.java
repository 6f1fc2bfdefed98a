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

    /** How many of them may be of one connection; Jira Cloud itself opens some thirty. */
    @WithDefault("128")
    @Min(1)
    @Max(20_000)
    int maxDeliveriesPerConnection();

    /**
     * How many bodies of more than 64 KB, or of unknown length, may be on their way at once. Each is read by a thread of
     * the worker pool, so it has to be larger.
     */
    @WithDefault("64")
    @Min(1)
    @Max(1_000)
    int maxLargeInFlight();

    /** How many of them may be of one connection. */
    @WithDefault("16")
    @Min(1)
    @Max(1_000)
    int maxLargePerConnection();

    /**
     * How long an event loop that is overloaded takes deliveries, at most, before it looks at its connections anew; what this
     * look had still found is answered 429. So it takes a few times as long to hear that there is too much.
     */
    @WithDefault("20ms")
    @DurationMin(millis = 1)
    @DurationMax(seconds = 10)
    Duration roundWithin();

    /** How fast one connection may deliver; what is over it is answered 429. */
    Rate rate();

    /** So many in a time, and so many at once after a rest. */
    interface Rate {

        /** Far above any Jira: the guard against one that runs wild. */
        @WithDefault("10000")
        @Min(1)
        @Max(10_000_000)
        long deliveries();

        @WithDefault("1s")
        @DurationMin(seconds = 1)
        @DurationMax(hours = 24)
        Duration period();
    }

    /** How long a body may take to arrive; then the connection is closed. Jira Cloud gives up after 20 s. */
    @WithDefault("20s")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 5)
    Duration bodyWithin();

    /**
     * How long after its end the token of an app's webhook is taken. Webhooks are not refused for their age; this only
     * keeps a token that leaked from being good for ever.
     */
    @WithDefault("168H")
    @DurationMin(days = 2)
    @DurationMax(days = 30)
    Duration tokenTolerance();

    /** When Jira hears 503 if the broker has not answered: soon, so that nobody hangs while it is away. The producer gives up then. */
    @WithDefault("4s")
    @DurationMin(seconds = 1)
    @DurationMax(seconds = 18)
    Duration answerWithin();

    /** What 429 and 503 tell the sender about when to come back. */
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    Duration retryAfter();

    /** 25 MB: Jira Cloud itself drops larger bodies. */
    long LARGEST_BODY = 26_214_400;
}
