package io.piboard.metadata.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How fresh the catalog is without any webhook. */
@ConfigMapping(prefix = "piboard.metadata.catalog")
interface CatalogConfig {

    /** Webhooks about boards and projects do not exist everywhere: everything is read again this often. */
    @WithDefault("15M")
    Duration interval();
}
