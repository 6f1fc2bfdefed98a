package io.piboard.sync.alm.jira;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotBlank;

/** The key ring that opens credentials of connections. */
@ConfigMapping(prefix = "piboard.keys")
interface KeysConfig {

    /** Base64 of the Tink keyset whose seal metadata-service puts on credentials. */
    @NotBlank
    String sync();
}
