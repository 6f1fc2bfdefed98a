package io.piboard.metadata.connection;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Turns credentials into an authorization; fetches an access token where that is how it is done. */
public interface AuthorizationSource {

    /** Fails with an {@link io.piboard.metadata.alm.AlmException}. */
    Uni<Authorization> authorize(UUID connection, Credentials credentials);
}
