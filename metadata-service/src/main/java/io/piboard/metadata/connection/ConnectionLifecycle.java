package io.piboard.metadata.connection;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What happens to a connection after it was set up: pause, new webhook secret, removal. */
@ApplicationScoped
class ConnectionLifecycle {

    private static final Logger LOG = Logger.getLogger(ConnectionLifecycle.class);

    /** A site that is away must not keep an admin from removing it. */
    private static final Duration TIDYING = Duration.ofSeconds(20);

    private final Connections connections;
    private final ConnectionSecrets secrets;
    private final ConnectionViews views;
    private final ConnectionConfig config;
    private final List<BeforeRemoval> tidying;

    ConnectionLifecycle(
            Connections connections,
            ConnectionSecrets secrets,
            ConnectionViews views,
            ConnectionConfig config,
            @All List<BeforeRemoval> tidying) {
        this.connections = connections;
        this.secrets = secrets;
        this.views = views;
        this.config = config;
        this.tidying = tidying;
    }

    Uni<ConnectionView> pause(UUID organisation, UUID id, boolean paused) {
        return told(connections.pause(organisation, id, paused));
    }

    /** Said twice, done once: the secret before stays the one before. */
    Uni<ConnectionView> webhookSecret(UUID organisation, UUID id, String secret) {
        return told(connections.change(organisation, id, connection -> {
            Instant now = Instant.now();
            secrets.changedWebhookSecret(secret, connection)
                    .ifPresent(closed -> connection.webhookSecret(closed, now.plus(config.secretOverlap()), now));
        }));
    }

    Uni<ConnectionView> forgetPreviousSecret(UUID organisation, UUID id) {
        return told(connections.change(organisation, id, connection -> connection.forgetPreviousSecret(Instant.now())));
    }

    Uni<Void> remove(UUID organisation, UUID id) {
        return connections
                .known(organisation, id)
                .call(this::tidy)
                .chain(() -> connections.remove(organisation, id))
                .invoke(connections::wakeRelay);
    }

    private Uni<Void> tidy(KnownConnection known) {
        return Multi.createFrom()
                .iterable(tidying)
                .onItem()
                .transformToUniAndConcatenate(one -> one.beforeRemoval(known)
                        .ifNoItem()
                        .after(TIDYING)
                        .fail()
                        .onFailure()
                        .invoke(failure -> LOG.warnf(
                                "not tidied up at the site connection=%s by=%s cause=%s",
                                known.id(),
                                one.getClass().getSimpleName(),
                                failure.getClass().getSimpleName()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<ConnectionView> told(Uni<Connection> change) {
        return change.invoke(connections::wakeRelay).map(views::view);
    }
}
