package io.piboard.metadata.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.UUID;

/** Rules for connections. */
@ConfigMapping(prefix = "piboard.metadata.connection")
interface ConnectionConfig {

    /** Where Jira reaches our webhooks, without a trailing slash. */
    @Pattern(regexp = "https?://.*[^/]", message = "must be an http(s) address without a trailing slash")
    String publicUrl();

    /** Whether credentials may travel to other machines without TLS; to this machine they always may. */
    @WithDefault("false")
    boolean plainHttp();

    /** How long the webhook secret before is taken too, unless an admin ends it. */
    @WithDefault("P1D")
    Duration secretOverlap();

    /** Where Jira delivers what concerns this connection. */
    default String webhookUrl(UUID connection) {
        return publicUrl() + "/webhooks/jira/" + connection;
    }
}
