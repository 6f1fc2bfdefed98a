package io.piboard.metadata.alm;

import io.smallrye.mutiny.Uni;

/** Where access tokens come from. */
public interface AlmAccessTokens {

    /** Fails with an {@link AlmException}: only an answer that says so is the credentials' fault. */
    Uni<AlmAccessToken> fetch(AlmServiceAccount account);
}
