package io.piboard.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;

/** Where the outbox table is, and how eagerly it is drained. */
@ConfigMapping(prefix = "piboard.outbox")
public interface OutboxConfig {

    /** The schema of the service that owns the table. */
    @Pattern(regexp = "[a-z_]+")
    String schema();

    /** How often the relay looks without having been woken: finds what a killed replica had committed. */
    @WithDefault("500ms")
    Duration poll();

    /** Records sent, acknowledged and deleted together. */
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int batch();
}
