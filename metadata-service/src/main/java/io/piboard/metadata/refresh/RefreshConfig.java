package io.piboard.metadata.refresh;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How eagerly connections are looked at again. */
@ConfigMapping(prefix = "piboard.metadata.refresh")
interface RefreshConfig {

    /** How often the queue is asked for due work; the scheduler reads it by its name. */
    @WithDefault("1s")
    String poll();

    /** Looks at the same time in this process; one dead Jira holds one of them. */
    @WithDefault("8")
    @Min(1)
    @Max(64)
    int concurrency();

    /** After that a look of a replica that died is taken over; longer than any look. */
    @WithDefault("5M")
    Duration lease();

    /** First pause after a failed look; it doubles up to a quarter of an hour. */
    @WithDefault("5S")
    Duration retryDelay();
}
