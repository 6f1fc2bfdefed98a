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

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

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
                .authorize(known.account())
                .chain(authorization -> checked(known, authorization)
                        .onFailure(CredentialsRefresher::mayHelpToRenew)
                        .recoverWithUni(() -> authorizations
                                .authorizeAfter(known.account(), authorization)
                                .chain(other -> checked(known, other))))
                .chain(authorization -> accept(known, authorization))
                .onFailure(AlmException.CredentialsRefused.class)
                .recoverWithUni(failure -> refuse(known, (AlmException.CredentialsRefused) failure));
    }

    private Uni<Authorization> checked(KnownConnection known, Authorization authorization) {
        return alm.checkCredentials(known.site().as(authorization.header())).replaceWith(authorization);
    }

    private static boolean mayHelpToRenew(Throwable failure) {
        return failure instanceof AlmException.CredentialsRefused refused
                && refused.reason() == AlmException.CredentialsRefused.Reason.CREDENTIALS;
    }

    /** Whoever changed the connection meanwhile may have published an older authorization: look again at once. */
    private Uni<Optional<Duration>> accept(KnownConnection known, Authorization authorization) {
        boolean same = authorization.header().equals(known.site().authorization())
                && known.state() != ConnectionState.UNAUTHORIZED;
        Uni<Boolean> stored = same ? Uni.createFrom().item(true) : connections.authorized(known, authorization);
        return stored.map(taken -> taken ? authorization.renewAfter(Instant.now()) : Optional.of(AT_ONCE));
    }

    /** Not asked again until an admin renews them: hammering locks accounts. */
    private Uni<Optional<Duration>> refuse(KnownConnection known, AlmException.CredentialsRefused why) {
        LOG.warnf(
                "credentials refused connection=%s organisation=%s reason=%s",
                known.id(), known.organisation(), why.reason());
        Uni<Void> stored = known.state() == ConnectionState.UNAUTHORIZED
                ? Uni.createFrom().voidItem()
                : connections.refused(known);
        return stored.replaceWith(Optional.empty());
    }
}
