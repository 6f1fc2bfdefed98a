package io.piboard.board.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;

/** How the identity provider says what we need to know. */
@ConfigMapping(prefix = "piboard.access")
public interface AccessConfig {

    /** The claim with the organisation's id (a UUID). */
    @NotBlank
    @WithDefault("org")
    String organisationClaim();

    /** The claim with the name that people are called by. */
    @NotBlank
    @WithDefault("name")
    String nameClaim();
}
