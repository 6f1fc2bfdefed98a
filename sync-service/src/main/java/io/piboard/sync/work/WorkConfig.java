package io.piboard.sync.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much work one replica takes on at a time. */
@ConfigMapping(prefix = "piboard.sync.work")
public interface WorkConfig {

    /** Lanes visited at the same time. */
    @WithDefault("256")
    @Min(1)
    @Max(1000)
    int parallel();

    /** Lanes of one connection visited at the same time; at least 50, so that sprint moves can travel together. */
    @WithDefault("64")
    @Min(1)
    @Max(1000)
    int parallelPerConnection();

    /** How often due lanes are looked for without a bell. */
    @WithDefault("250ms")
    Duration poll();

    /** How long a claim holds; longer than any call to Jira may take, renewed before each write. */
    @WithDefault("60s")
    Duration lease();
}
