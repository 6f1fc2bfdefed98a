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

    private final Connections connections;
    private final ConnectionProof proof;

    StoredConnections(Connections connections, ConnectionProof proof) {
        this.connections = connections;
        this.proof = proof;
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
