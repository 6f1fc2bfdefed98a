package io.piboard.metadata.connection;

import io.piboard.metadata.access.Problems;
import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.RefreshQueue;
import io.piboard.outbox.OutboxRelay;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The connections: each change and its {@code connection.v1} are one transaction. */
@ApplicationScoped
public class Connections {

    private final ConnectionRepository repository;
    private final ConnectionSecrets secrets;
    private final ConnectionChangedPublisher publisher;
    private final RefreshQueue refreshes;
    private final OutboxRelay relay;
    private final ConnectionConfig config;
    private final GrantTable grants;

    Connections(
            ConnectionRepository repository,
            ConnectionSecrets secrets,
            ConnectionChangedPublisher publisher,
            RefreshQueue refreshes,
            OutboxRelay relay,
            ConnectionConfig config,
            GrantTable grants) {
        this.repository = repository;
        this.secrets = secrets;
        this.publisher = publisher;
        this.refreshes = refreshes;
        this.relay = relay;
        this.config = config;
        this.grants = grants;
    }

    /** {@code null} when it is gone. */
    @WithSession
    public Uni<KnownConnection> find(UUID id) {
        return repository.findById(id).map(found -> found == null || found.isRemoved() ? null : secrets.open(found));
    }

    @WithSession
    public Uni<Boolean> has(UUID organisation, UUID id) {
        return repository.presentOf(organisation, id).map(found -> found != null);
    }

    /** Fails with a problem when the organisation has no such connection. */
    @WithSession
    public Uni<KnownConnection> known(UUID organisation, UUID id) {
        return get(organisation, id).map(secrets::open);
    }

    /** What its webhook has to look like; {@code null} when it is gone. */
    @WithSession
    public Uni<WebhookFacts> webhookFacts(UUID id) {
        return repository
                .findById(id)
                .map(found -> found == null || found.isRemoved()
                        ? null
                        : new WebhookFacts(
                                config.webhookUrl(id),
                                found.scopeJql(),
                                found.projectIds(),
                                secrets.openWebhookSecret(found)));
    }

    @WithSession
    Uni<Connection> get(UUID organisation, UUID id) {
        return repository.presentOf(organisation, id).onItem().ifNull().failWith(Problems::unknownConnection);
    }

    @WithSession
    Uni<List<Connection>> list(UUID organisation) {
        return repository.listOf(organisation);
    }

    /**
     * What an admin may set up under this id: nothing yet ({@code null}), or what there is. Another organisation's id is as
     * unknown as one that nobody has, but not free.
     */
    @WithSession
    Uni<KnownConnection> freeOrOwn(UUID organisation, UUID id) {
        return repository
                .findById(id)
                .invoke(found -> requireOwn(found, organisation))
                .map(found -> found == null || found.isRemoved() ? null : secrets.open(found));
    }

    @WithTransaction
    Uni<Connection> register(Registration registration) {
        return repository
                .lock(registration.connection())
                .invoke(found -> requireOwn(found, registration.organisation()))
                .chain(found ->
                        found == null ? add(registration) : Uni.createFrom().item(found))
                .invoke(connection -> write(connection, registration))
                .call(repository::persistAndFlush)
                .call(connection -> keepGrant(registration))
                .call(publisher::publish)
                .call(connection -> lookAgain(connection.id(), registration.authorization()));
    }

    /** False if somebody changed the connection since it was read: then what there is now has to be looked at. */
    @WithTransaction
    public Uni<Boolean> authorized(KnownConnection known, Authorization authorization) {
        return repository
                .lock(known.id())
                .chain(found -> isAsRead(found, known)
                        ? changed(
                                        found,
                                        () -> found.authorize(
                                                secrets.seal(authorization, found),
                                                authorization.expiresAt(),
                                                Instant.now()))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    /** Jira refuses the credentials: traffic stops until an admin has renewed them. */
    @WithTransaction
    public Uni<Void> refused(KnownConnection known) {
        return repository
                .lock(known.id())
                .chain(found -> isAsRead(found, known)
                        ? changed(found, () -> found.refuse(Instant.now()))
                        : Uni.createFrom().voidItem());
    }

    /** One change of one connection of the organisation, told to everybody; fails with a problem if there is none. */
    @WithTransaction
    Uni<Connection> change(UUID organisation, UUID id, Consumer<Connection> change) {
        return repository
                .lock(id)
                .map(found -> present(found, organisation))
                .call(found -> changed(found, () -> change.accept(found)))
                .call(this::retireSecretInTime);
    }

    /** Forgets the secret before if its time is over; answers how long it is taken yet, empty if there is none. */
    @WithTransaction
    Uni<Optional<Duration>> retireSecret(UUID id, Instant now) {
        return repository.lock(id).chain(found -> {
            Instant until = found == null ? null : found.previousSecretUntil();
            return until == null || until.isAfter(now)
                    ? Uni.createFrom().item(Optional.ofNullable(until).map(end -> Duration.between(now, end)))
                    : changed(found, () -> found.forgetPreviousSecret(now)).replaceWith(Optional.empty());
        });
    }

    /** The row stays without any secret; what was known of the site goes, and its tokens with it. */
    @WithTransaction
    Uni<Void> remove(UUID organisation, UUID id) {
        return change(organisation, id, connection -> connection.remove(Instant.now()))
                .chain(Panache::getSession)
                .chain(session ->
                        grants.keep(session, organisation, id, null).chain(() -> refreshes.forget(session, id)));
    }

    /**
     * Says again what is; for a topic that lost its records. Versions stay, so readers that know it lose nothing; but
     * what is still sealed by an older key is sealed anew, and is news.
     */
    @WithTransaction
    Uni<Void> republish() {
        return repository
                .listAll()
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem()
                .transformToUniAndConcatenate(this::reseal)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> reseal(Connection connection) {
        secrets.reseal(connection);
        return repository
                .flush()
                .chain(() -> grants.reseal(connection.organisation(), connection.id()))
                .chain(() -> publisher.publish(connection));
    }

    /** After a commit. */
    void wakeRelay() {
        relay.wake();
    }

    /** A consent that was not asked for anew stays; credentials that need none have none. */
    private Uni<Void> keepGrant(Registration registration) {
        boolean stays = registration.grant() == null && registration.credentials() instanceof Credentials.Consented;
        return stays
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> grants.keep(
                                session, registration.organisation(), registration.connection(), registration.grant()));
    }

    /** What was not looked at meanwhile is looked at again. */
    @WithTransaction
    Uni<Connection> pause(UUID organisation, UUID id, boolean paused) {
        return change(organisation, id, connection -> connection.pause(paused, Instant.now()))
                .call(() -> paused
                        ? Uni.createFrom().voidItem()
                        : Panache.getSession().chain(session -> refreshes.enqueueAllNow(session, id)));
    }

    private Uni<Void> retireSecretInTime(Connection connection) {
        return connection.previousSecretUntil() == null
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> refreshes.enqueueAt(
                                session,
                                connection.id(),
                                RefreshKind.WEBHOOK_SECRET,
                                Optional.of(connection.previousSecretUntil())));
    }

    private void write(Connection connection, Registration registration) {
        Instant now = Instant.now();
        connection.register(registration, secrets.seal(registration), now);
        secrets.changedWebhookSecret(registration.request().webhookSecret(), connection)
                .ifPresent(closed -> connection.webhookSecret(closed, now.plus(config.secretOverlap()), now));
    }

    private Uni<Connection> add(Registration registration) {
        return Uni.createFrom().item(new Connection(registration.connection(), registration.organisation()));
    }

    private Uni<Void> changed(Connection connection, Runnable change) {
        change.run();
        return repository.flush().chain(() -> publisher.publish(connection));
    }

    private Uni<Void> lookAgain(UUID connection, Authorization authorization) {
        Instant now = Instant.now();
        return Panache.getSession()
                .chain(session -> refreshes
                        .enqueueAllNow(session, connection)
                        .chain(() -> refreshes.enqueueAt(
                                session,
                                connection,
                                RefreshKind.CREDENTIALS,
                                authorization.renewAfter(now).map(now::plus))));
    }

    private static boolean isAsRead(Connection found, KnownConnection known) {
        return found != null && found.version() == known.version();
    }

    private static Connection present(Connection found, UUID organisation) {
        if (found == null || found.isRemoved()) {
            throw Problems.unknownConnection();
        }
        requireOwn(found, organisation);
        return found;
    }

    private static void requireOwn(Connection found, UUID organisation) {
        if (found != null && !found.organisation().equals(organisation)) {
            throw Problems.unknownConnection();
        }
    }
}
