package io.piboard.sync.sweep;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.scan.Scan;
import io.piboard.sync.scan.Scan.Kind;
import io.piboard.sync.work.Bells;
import io.piboard.sync.work.Ring;
import io.piboard.sync.work.WorkRows;
import io.piboard.sync.work.WorkRows.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps sessions and connections as heard, and queues a look at what a change touches (link.md rules 17, 27 and 30). */
public final class Configuration {

    private final WorkRows rows;
    private final SweepTimes times;

    public Configuration(WorkRows rows, SweepTimes times) {
        this.rows = rows;
        this.times = times;
    }

    /** An older version than the known one changes nothing. */
    public Uni<Void> session(SessionChanged changed) {
        return rows.transaction(transaction -> transaction
                .session(changed.session())
                .chain(known -> isOld(known, changed)
                        ? Uni.createFrom().voidItem()
                        : transaction
                                .save(changed)
                                .chain(() -> digest(transaction, changed))
                                .chain(() -> react(transaction, known, changed))));
    }

    /** An older version than the known one changes nothing. */
    public Uni<Void> connection(ConnectionChanged changed) {
        return rows.transaction(transaction -> transaction
                .connection(changed.connection())
                .chain(known -> known.filter(there -> there.version() >= changed.version())
                                .isPresent()
                        ? Uni.createFrom().voidItem()
                        : transaction.save(changed).chain(() -> react(transaction, known, changed))));
    }

    private static boolean isOld(Optional<SessionChanged> known, SessionChanged changed) {
        return known.filter(there -> there.version() >= changed.version()).isPresent();
    }

    private Uni<Void> react(Transaction transaction, Optional<SessionChanged> known, SessionChanged changed) {
        return switch (SessionChange.between(known, changed)) {
            case NOTHING -> Uni.createFrom().voidItem();
            case POLICY -> reconsider(transaction, changed.session());
            case MAPPING ->
                reconsider(transaction, changed.session())
                        .chain(() -> changed.connection() == null
                                ? Uni.createFrom().voidItem()
                                : requestImport(transaction, changed));
        };
    }

    private Uni<Void> react(Transaction transaction, Optional<ConnectionChanged> known, ConnectionChanged changed) {
        Uni<Void> nets = transaction
                .now()
                .chain(now -> net(transaction, Kind.CHANGES, changed, now, times.nextChanges(now))
                        .chain(() -> net(transaction, Kind.IDS, changed, now, times.nextIds(now))));
        return known.isEmpty() || !meansSomethingElse(known.get(), changed)
                ? nets
                : nets.chain(() -> transaction.sessions(changed.connection()))
                        .chain(sessions -> reconsiderAll(transaction, sessions));
    }

    private static boolean meansSomethingElse(ConnectionChanged known, ConnectionChanged changed) {
        return known.fieldsVersion() != changed.fieldsVersion()
                || !known.scopeJql().equals(changed.scopeJql())
                || (changed.state() == ConnectionState.ACTIVE && known.state() != ConnectionState.ACTIVE);
    }

    private Uni<Void> digest(Transaction transaction, SessionChanged changed) {
        if (changed.connection() == null) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .now()
                .chain(now -> transaction
                        .scan(Scan.key(Kind.DIGEST, changed.connection(), changed.session()))
                        .chain(known -> transaction.save(known.map(scan -> scan.planningWith(changed.connection()))
                                .orElseGet(() -> Scan.ofSession(
                                                Kind.DIGEST,
                                                changed.organisation(),
                                                changed.connection(),
                                                changed.session(),
                                                now)
                                        .on(null, times.nextDigest(now))))));
    }

    /** The first time from now on; later changes leave the walk where it is. */
    private static Uni<Void> net(
            Transaction transaction, Kind kind, ConnectionChanged changed, Instant now, Instant first) {
        return transaction
                .scan(Scan.key(kind, changed.connection(), null))
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().voidItem()
                        : transaction.save(
                                Scan.ofConnection(kind, changed.organisation(), changed.connection(), now, first)));
    }

    private Uni<Void> reconsiderAll(Transaction transaction, List<SessionChanged> sessions) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (SessionChanged session : sessions) {
            chain = chain.chain(() -> reconsider(transaction, session.session()))
                    .chain(() -> requestImport(transaction, session));
        }
        return chain;
    }

    private static Uni<Void> reconsider(Transaction transaction, UUID session) {
        return transaction
                .linksOfSession(session)
                .chain(links -> Bells.ring(
                        transaction, links.stream().map(Configuration::ring).toList()));
    }

    private static Ring ring(SyncLink link) {
        return Ring.reconsider(LaneName.of(link));
    }

    /** Asked for again while one runs: it starts over, so that nothing of the new mapping is missed. */
    private static Uni<Void> requestImport(Transaction transaction, SessionChanged changed) {
        return transaction
                .now()
                .chain(now -> transaction
                        .scan(Scan.key(Kind.IMPORT, changed.connection(), changed.session()))
                        .chain(known ->
                                transaction.save(known.map(scan -> scan.requestedAgain(changed.connection(), now))
                                        .orElseGet(() -> Scan.ofSession(
                                                Kind.IMPORT,
                                                changed.organisation(),
                                                changed.connection(),
                                                changed.session(),
                                                now)))));
    }
}
