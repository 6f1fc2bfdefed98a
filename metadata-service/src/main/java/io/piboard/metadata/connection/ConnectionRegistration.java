package io.piboard.metadata.connection;

import io.piboard.metadata.access.Problems;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.alm.AlmProbe;
import io.piboard.metadata.alm.AlmProject;
import io.piboard.metadata.alm.AlmSite;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Proves against the site what an admin entered, and stores it: what does not work is told at once and stored nowhere. */
@ApplicationScoped
class ConnectionRegistration {

    private final Connections connections;
    private final AuthorizationSource authorizations;
    private final AlmProbe alm;
    private final ConnectionConfig config;

    ConnectionRegistration(
            Connections connections, AuthorizationSource authorizations, AlmProbe alm, ConnectionConfig config) {
        this.connections = connections;
        this.authorizations = authorizations;
        this.alm = alm;
        this.config = config;
    }

    Uni<Connection> register(UUID organisation, UUID id, ConnectionRequest request) {
        ConnectionRules.check(request, config.plainHttp());
        return connections
                .requireFreeOrOwn(organisation, id)
                .chain(() -> prove(organisation, id, request))
                .chain(this::store)
                .invoke(connections::wakeRelay);
    }

    /** Two first registrations at once meet at the primary key: the later one then finds the row and changes it. */
    private Uni<Connection> store(Registration registration) {
        return Uni.createFrom()
                .deferred(() -> connections.register(registration))
                .onFailure(ConnectionRegistration::isTaken)
                .retry()
                .atMost(1);
    }

    private static boolean isTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    private Uni<Registration> prove(UUID organisation, UUID id, ConnectionRequest request) {
        return authorizations
                .authorize(id, request.auth())
                .chain(authorization -> prove(organisation, id, request, authorization))
                .onFailure(AlmException.class)
                .transform(failure -> SiteProblems.of((AlmException) failure, Registration.apiUrl(request)));
    }

    private Uni<Registration> prove(
            UUID organisation, UUID id, ConnectionRequest request, Authorization authorization) {
        AlmSite asked = new AlmSite(id, URI.create(Registration.apiUrl(request)), null, authorization.header());
        return alm.kind(asked)
                .map(asked::ofKind)
                .call(alm::checkCredentials)
                .chain(site -> projects(site, request)
                        .chain(projects -> alm.inspect(site, projects.getFirst().id())
                                .map(facts -> new Registration(
                                        organisation, id, request, authorization, site.kind(), projects, facts))));
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
