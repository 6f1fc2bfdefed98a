package io.piboard.jira.auth;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.Map;

/** One way of asking a person for consent, in the two steps around the visit to Jira. */
interface Consent {

    Uni<ConsentStarted> begin(URI callback, String state);

    /** @param returned the query with which the person came back */
    Uni<Consented> finish(String secret, Map<String, String> returned);
}
