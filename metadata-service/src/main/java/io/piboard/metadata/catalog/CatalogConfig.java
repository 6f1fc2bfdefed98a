package io.piboard.metadata.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How fresh the catalog is, and what is made of it when it is not. */
@ConfigMapping(prefix = "piboard.metadata.catalog")
interface CatalogConfig {

    /** Webhooks about boards and projects do not exist everywhere: everything is read again this often. */
    @WithDefault("15M")
    Duration interval();

    /** What was read longer ago is marked as stale, whatever the reason. */
    @WithDefault("45M")
    Duration staleAfter();

    /** A project that Jira has not had for so long, or has hidden, is forgotten. */
    @WithDefault("7D")
    Duration forgetAfter();

    /** People may ask for a look this long after the last one. */
    @WithDefault("30S")
    Duration requestPause();

    /** If bells have named more parts than that, everything is looked at instead. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int mostParts();

    /** How long an answer in memory is given before the database is asked whether it is still the newest. */
    @WithDefault("1S")
    Duration checkEvery();

    /** Connections whose answers are kept in memory; the longest unasked go first. */
    @WithDefault("1000")
    @Min(1)
    int keptConnections();
}
