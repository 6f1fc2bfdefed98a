package io.piboard.metadata.secret;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotBlank;

/** The key rings by which this service seals; base64 as common/secrets writes them. */
@ConfigMapping(prefix = "piboard.keys")
interface KeysConfig {

    /** Opened by webhook-ingest: webhook secrets. */
    @NotBlank
    String ingest();

    /** Opened by sync-service: the Authorization header; and by ourselves: what an admin entered. */
    @NotBlank
    String sync();
}
