package io.piboard.metadata.permission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the pre-flight looks. */
@ConfigMapping(prefix = "piboard.metadata.permission")
interface PermissionConfig {

    /** By itself; one request a project. */
    @WithDefault("24H")
    Duration interval();

    /** A person's request for a look is not granted more often for one connection. */
    @WithDefault("10S")
    Duration askedGap();
}
