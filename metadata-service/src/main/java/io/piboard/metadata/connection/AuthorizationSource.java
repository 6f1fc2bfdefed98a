package io.piboard.metadata.connection;

import io.smallrye.mutiny.Uni;

/** Turns credentials into an authorization; every Uni fails with an {@link io.piboard.metadata.alm.AlmException}. */
public interface AuthorizationSource {

    /** Fetches or renews an access token where that is how it is done and it is time. */
    Uni<Authorization> authorize(Account account);

    /** Another one, after the site has refused one; the same where there is no other. */
    Uni<Authorization> authorizeAfter(Account account, Authorization refused);
}
