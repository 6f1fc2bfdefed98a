package io.piboard.sync.replica;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How replicas know of each other. */
@ConfigMapping(prefix = "piboard.sync.replica")
interface ReplicaConfig {

    /** How often a replica says that it runs. */
    @WithDefault("5s")
    Duration beat();

    /** Who was not heard of for so long runs no more: longer than a few beats, so that one slow beat frees nothing. */
    @WithDefault("20s")
    Duration life();
}
