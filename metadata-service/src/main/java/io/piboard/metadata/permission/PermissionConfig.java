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

    /** Until a connection is looked at again that is paused, or whose credentials were refused. */
    @WithDefault("15M")
    Duration unaskedPause();

    /** A person's request for a look is not granted more often for one connection. */
    @WithDefault("10S")
    Duration askedGap();
}
