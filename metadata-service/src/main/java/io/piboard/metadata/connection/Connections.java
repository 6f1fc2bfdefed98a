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
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The connections: each change and its {@code connection.v1} are one transaction. */
@ApplicationScoped
public class Connections {

    private final ConnectionRepository repository;
    private final ConnectionSecrets secrets;
    private final ConnectionChangedPublisher publisher;
    private final RefreshQueue refreshes;
    private final OutboxRelay relay;

    Connections(
            ConnectionRepository repository,
            ConnectionSecrets secrets,
            ConnectionChangedPublisher publisher,
            RefreshQueue refreshes,
            OutboxRelay relay) {
        this.repository = repository;
        this.secrets = secrets;
        this.publisher = publisher;
        this.refreshes = refreshes;
        this.relay = relay;
    }

    /** {@code null} when it is gone. */
    @WithSession
    public Uni<KnownConnection> find(UUID id) {
        return repository.findById(id).map(found -> found == null ? null : secrets.open(found));
    }

    @WithSession
    public Uni<Boolean> has(UUID organisation, UUID id) {
        return repository.findOf(organisation, id).map(found -> found != null);
    }

    @WithSession
    Uni<Connection> get(UUID organisation, UUID id) {
        return repository.findOf(organisation, id).onItem().ifNull().failWith(Problems::unknownConnection);
    }

    @WithSession
    Uni<List<Connection>> list(UUID organisation) {
        return repository.listOf(organisation);
    }

    /** Another organisation's id is as unknown as one that nobody has, but not free. */
    @WithSession
    Uni<Void> requireFreeOrOwn(UUID organisation, UUID id) {
        return repository
                .findById(id)
                .invoke(found -> requireOwn(found, organisation))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Connection> register(Registration registration) {
        return repository
                .lock(registration.connection())
                .invoke(found -> requireOwn(found, registration.organisation()))
                .chain(found ->
                        found == null ? add(registration) : Uni.createFrom().item(found))
                .invoke(connection -> connection.register(registration, secrets.seal(registration), Instant.now()))
                .call(repository::persistAndFlush)
                .call(publisher::publish)
                .call(connection -> lookAgain(connection.id(), registration.authorization()));
    }

    /** Not if somebody changed the connection since it was read: that change has rung itself. */
    @WithTransaction
    public Uni<Void> authorized(KnownConnection known, Authorization authorization) {
        return repository
                .lock(known.id())
                .chain(found -> isAsRead(found, known)
                        ? changed(
                                found,
                                () -> found.authorize(
                                        secrets.seal(authorization, found), authorization.expiresAt(), Instant.now()))
                        : Uni.createFrom().voidItem());
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

    /** Says again what is; for a topic that lost its records. Versions stay, so readers that know it lose nothing. */
    @WithTransaction
    Uni<Void> republish() {
        return repository
                .listAll()
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem()
                .transformToUniAndConcatenate(publisher::publish)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** After a commit. */
    void wakeRelay() {
        relay.wake();
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

    private static void requireOwn(Connection found, UUID organisation) {
        if (found != null && !found.organisation().equals(organisation)) {
            throw Problems.unknownConnection();
        }
    }
}
