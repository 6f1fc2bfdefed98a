package io.piboard.metadata.connection;

import io.piboard.metadata.access.Problems;
import io.piboard.metadata.alm.AlmApp;
import io.piboard.metadata.alm.AlmConsents;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.alm.AlmProbe;
import io.piboard.metadata.alm.AlmProject;
import io.piboard.metadata.alm.AlmSite;
import io.piboard.metadata.alm.AlmTokens;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;

/** Logs in, finds out which Jira it is and whether it shows the projects; fails with what is wrong. */
@ApplicationScoped
class ConnectionProof {

    private final AuthorizationSource authorizations;
    private final AlmConsents consents;
    private final AlmProbe alm;

    ConnectionProof(AuthorizationSource authorizations, AlmConsents consents, AlmProbe alm) {
        this.authorizations = authorizations;
        this.consents = consents;
        this.alm = alm;
    }

    Uni<Registration> of(Entered entered, AlmTokens granted) {
        return granted == null
                ? authorizations
                        .authorize(entered.account())
                        .chain(authorization -> prove(entered, null, entered.apiUrl(), authorization))
                : granted(entered, granted);
    }

    private Uni<Registration> granted(Entered entered, AlmTokens granted) {
        AlmApp app = entered.account().app();
        var authorization = new Authorization(consents.authorization(app, granted), granted.expiresAt());
        return consents.apiUrl(app, granted)
                .chain(apiUrl -> prove(entered, granted, SiteAddress.normal(apiUrl), authorization));
    }

    private Uni<Registration> prove(Entered entered, AlmTokens granted, String apiUrl, Authorization authorization) {
        AlmSite asked = new AlmSite(entered.connection(), URI.create(apiUrl), null, authorization.header());
        // first of all: a site that does not know us answers everything else as to anybody
        return alm.checkCredentials(asked)
                .chain(() -> alm.kind(asked))
                .map(asked::ofKind)
                .chain(site -> projects(site, entered.request())
                        .chain(projects -> alm.inspect(site, projects.getFirst().id())
                                .map(facts -> new Registration(
                                        entered.organisation(),
                                        entered.connection(),
                                        entered.request(),
                                        entered.credentials(),
                                        granted,
                                        apiUrl,
                                        authorization,
                                        site.kind(),
                                        projects,
                                        facts))));
    }

    private Uni<List<AlmProject>> projects(AlmSite site, ConnectionRequest request) {
        return Multi.createFrom()
                .iterable(new LinkedHashSet<>(request.projects()))
                .onItem()
                .transformToUniAndConcatenate(key -> alm.project(site, key)
                        .onFailure(AlmException.NotFound.class)
                        .transform(failure -> Problems.jiraUnknownProject("Jira has no project " + key
                                + ", or hides it from the account of this connection. Check the key and that the account"
                                + " may browse the project.")))
                .collect()
                .asList();
    }
}
