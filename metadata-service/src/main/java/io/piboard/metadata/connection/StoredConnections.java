package io.piboard.metadata.connection;

import io.piboard.metadata.access.Problems;
import io.piboard.metadata.alm.AlmException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;

/** What is stored of a connection, as if an admin had just entered it: to be proven again, or consented to again. */
@ApplicationScoped
public class StoredConnections {

    /**
     * What an admin sees of a connection, and what of its secrets may be told.
     *
     * @param defaultScope the scope JQL that follows from its projects
     */
    public record Shown(ConnectionView view, AuthKind auth, String defaultScope) {}

    private final Connections connections;
    private final ConnectionProof proof;
    private final ConnectionViews views;

    StoredConnections(Connections connections, ConnectionProof proof, ConnectionViews views) {
        this.connections = connections;
        this.proof = proof;
        this.views = views;
    }

    /** Fails with a problem when the organisation has no such connection. */
    public Uni<Shown> shown(UUID organisation, UUID id) {
        return connections
                .get(organisation, id)
                .chain(row -> connections
                        .known(organisation, id)
                        .map(known -> new Shown(
                                views.view(row),
                                AuthKind.of(known.credentials()),
                                Registration.defaultScope(known.projectIds()))));
    }

    /** For a new consent; fails with a problem if the connection needs none. */
    public Uni<Entered> entered(UUID organisation, UUID id) {
        return stored(organisation, id).invoke(entered -> {
            if (!(entered.credentials() instanceof Credentials.Consented)) {
                throw Problems.badConnection("This connection logs in without anybody's consent.");
            }
        });
    }

    /** Logs in and looks at the projects as they are stored; changes nothing. */
    Uni<ConnectionTest> test(UUID organisation, UUID id) {
        return stored(organisation, id)
                .chain(entered -> proof.of(entered, null)
                        .map(ConnectionTest::of)
                        .onFailure(AlmException.class)
                        .transform(failure -> SiteProblems.ofStored((AlmException) failure, entered.apiUrl())));
    }

    private Uni<Entered> stored(UUID organisation, UUID id) {
        return connections
                .get(organisation, id)
                .chain(row -> connections.known(organisation, id).map(known -> entered(row, known)));
    }

    /** Projects by their ids: a key may have changed. */
    private static Entered entered(Connection row, KnownConnection known) {
        var request = new ConnectionRequest(
                row.name(),
                URI.create(row.siteUrl()),
                URI.create(row.apiUrl()),
                known.credentials(),
                null,
                row.projectIds(),
                row.scopeJql());
        return Entered.of(known.organisation(), known.id(), request, known);
    }
}
