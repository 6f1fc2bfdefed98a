package io.piboard.metadata.connection;

import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.alm.AlmTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Proves against the site what an admin entered, and stores it: what does not work is told at once and stored nowhere. */
@ApplicationScoped
public class ConnectionRegistration {

    private final Connections connections;
    private final ConnectionProof proof;
    private final ConnectionConfig config;
    private final ConnectionViews views;

    ConnectionRegistration(
            Connections connections, ConnectionProof proof, ConnectionConfig config, ConnectionViews views) {
        this.connections = connections;
        this.proof = proof;
        this.config = config;
        this.views = views;
    }

    /** What is to be stored, before anything is asked of the site; fails with a problem if it cannot be done like this. */
    public Uni<Entered> entered(UUID organisation, UUID id, ConnectionRequest request) {
        ConnectionRules.check(request, config.plainHttp());
        return connections.freeOrOwn(organisation, id).map(stored -> Entered.of(organisation, id, request, stored));
    }

    /** @param granted what a person's consent brought just now; {@code null} for none */
    public Uni<ConnectionView> register(Entered entered, AlmTokens granted) {
        return prove(entered, granted)
                .chain(this::store)
                .invoke(connections::wakeRelay)
                .map(views::view);
    }

    Uni<Registration> prove(Entered entered, AlmTokens granted) {
        return proof.of(entered, granted)
                .onFailure(AlmException.class)
                .transform(failure -> SiteProblems.of((AlmException) failure, entered.apiUrl()));
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
}
