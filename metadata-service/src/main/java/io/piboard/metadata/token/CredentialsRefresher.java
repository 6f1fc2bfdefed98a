package io.piboard.metadata.token;

import io.piboard.contracts.connection.ConnectionState;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.alm.AlmProbe;
import io.piboard.metadata.connection.Authorization;
import io.piboard.metadata.connection.AuthorizationSource;
import io.piboard.metadata.connection.Connections;
import io.piboard.metadata.connection.KnownConnection;
import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.Refresher;
import io.piboard.outbox.OutboxRelay;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Renews an authorization before it expires, and finds out whether one that was refused is really lost. */
@ApplicationScoped
class CredentialsRefresher implements Refresher {

    private static final Logger LOG = Logger.getLogger(CredentialsRefresher.class);

    private final Connections connections;
    private final AuthorizationSource authorizations;
    private final AlmProbe alm;
    private final OutboxRelay relay;

    CredentialsRefresher(Connections connections, AuthorizationSource authorizations, AlmProbe alm, OutboxRelay relay) {
        this.connections = connections;
        this.authorizations = authorizations;
        this.alm = alm;
        this.relay = relay;
    }

    @Override
    public RefreshKind kind() {
        return RefreshKind.CREDENTIALS;
    }

    @Override
    public Uni<Optional<Duration>> refresh(UUID connection) {
        return connections
                .find(connection)
                .chain(known -> known == null ? Uni.createFrom().item(Optional.<Duration>empty()) : renew(known))
                .invoke(relay::wake);
    }

    private Uni<Optional<Duration>> renew(KnownConnection known) {
        return authorizations
                .authorize(known.id(), known.credentials())
                .call(authorization -> alm.checkCredentials(known.site().as(authorization.header())))
                .chain(authorization -> accept(known, authorization))
                .onFailure(AlmException.CredentialsRefused.class)
                .recoverWithUni(() -> refuse(known));
    }

    private Uni<Optional<Duration>> accept(KnownConnection known, Authorization authorization) {
        boolean same = authorization.header().equals(known.site().authorization())
                && known.state() != ConnectionState.UNAUTHORIZED;
        Uni<Void> stored = same ? Uni.createFrom().voidItem() : connections.authorized(known, authorization);
        return stored.replaceWith(authorization.renewAfter(Instant.now()));
    }

    /** Not asked again until an admin renews them: hammering locks accounts. */
    private Uni<Optional<Duration>> refuse(KnownConnection known) {
        LOG.warnf("credentials refused connection=%s organisation=%s", known.id(), known.organisation());
        Uni<Void> stored = known.state() == ConnectionState.UNAUTHORIZED
                ? Uni.createFrom().voidItem()
                : connections.refused(known);
        return stored.replaceWith(Optional.empty());
    }
}
