package io.piboard.ingest.connection;

import io.piboard.ingest.IngestConfig;
import io.piboard.secrets.KeyRing;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The key ring from the configuration; a text that is none stops the start. */
final class IngestKeys {

    /** The name metadata-service seals under. */
    static final String RING = "ingest";

    @Startup
    @Produces
    @Singleton
    static KeyRing keys(IngestConfig config) {
        return KeyRing.fromBase64(RING, config.keys());
    }
}
