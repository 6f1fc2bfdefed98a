package io.piboard.metadata.alm;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.Map;

/** Asks people to let us in as themselves; every Uni fails with an {@link AlmException} or not at all. */
public interface AlmConsents {

    /** @param state comes back with the person */
    Uni<AlmConsentStart> begin(AlmApp app, String state);

    /** @param returned the query with which the person came back */
    Uni<AlmTokens> finish(AlmApp app, String secret, Map<String, String> returned);

    /** New tokens; the old refresh token is used up, so keep them before anything else. */
    Uni<AlmTokens> renew(AlmApp app, AlmTokens old);

    /** Where calls go with these tokens. */
    Uni<URI> apiUrl(AlmApp app, AlmTokens tokens);

    /** What proves us to the site; the form is the adapter's. */
    String authorization(AlmApp app, AlmTokens tokens);
}
