package io.piboard.sync.work;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.outbox.Outbox;
import io.piboard.outbox.OutboxRecord;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.CommittedLink;
import io.piboard.sync.reconcile.LaneLostException;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Ends a visit in one transaction: links by compare-and-set, journal, events for the board, and the lane itself. */
@ApplicationScoped
class VisitCommit {

    private static final String UPDATE_LINK = """
            update sync.link set issue_id = $3, revision = $4, memory = ($5::text)::jsonb
             where sticky = $1 and revision = $2
            """;

    private static final String INSERT_LINK = """
            insert into sync.link (sticky, organisation, session, connection, team, board, sticky_type, issue_id,
                                   revision, memory)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, ($10::text)::jsonb)
            on conflict do nothing
            """;

    /**
     * Last of the transaction, in the order link before lane that intake keeps, too: it ends the lane only for the claim
     * that still has it, or nothing of the transaction happens. A bell that rang during the visit makes the lane due
     * again at once; otherwise it sleeps until the next bell.
     */
    private static final String END_LANE = """
            update sync.lane
               set lease_until = null,
                   failures = $4,
                   seen = coalesce(($5::text)::jsonb, seen),
                   not_before = coalesce($6::timestamptz, '-infinity'),
                   wake_at = case when $6::timestamptz is not null then $6
                                  when work_seq <> $3 then clock_timestamp()
                                  else 'infinity' end,
                   heard = case when $6::timestamptz is null and work_seq = $3 then null else heard end,
                   must_read = case when $6::timestamptz is null and work_seq = $3 then false else must_read end
             where key = $1 and epoch = $2 and lease_until > clock_timestamp()
            """;

    private final Pool pool;
    private final Outbox outbox;
    private final Bells bells;
    private final JournalRows journal;

    VisitCommit(Pool pool, Outbox outbox, Bells bells, JournalRows journal) {
        this.pool = pool;
        this.outbox = outbox;
        this.bells = bells;
        this.journal = journal;
    }

    /** False: another claim has taken the lane over, and nothing was written. */
    Uni<Boolean> commit(Lane lane, VisitOutcome outcome) {
        return Deadlocks.repeat(() -> transaction(lane, outcome))
                .replaceWith(true)
                .onFailure(LaneLostException.class)
                .recoverWithItem(false);
    }

    private Uni<Void> transaction(Lane lane, VisitOutcome outcome) {
        return pool.withTransaction(transaction -> links(transaction, lane, outcome)
                .chain(() -> journal.add(transaction, outcome.links()))
                .chain(() -> outbox.addAll(transaction, events(lane, outcome)))
                .chain(() -> bells.created(transaction, lane, outcome.created()))
                .chain(() -> end(transaction, lane, outcome)));
    }

    private Uni<Void> links(SqlConnection transaction, Lane lane, VisitOutcome outcome) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (CommittedLink link : inRowOrder(outcome.links())) {
            chain = chain.chain(() -> link(transaction, lane, link));
        }
        return chain;
    }

    private Uni<Void> link(SqlConnection transaction, Lane lane, CommittedLink link) {
        SyncLink after = link.after();
        if (link.isNew()) {
            return insert(transaction, after);
        }
        if (after.equals(link.before())) {
            return Uni.createFrom().voidItem();
        }
        return update(transaction, lane, link)
                .chain(() -> Objects.equals(link.before().issueId(), after.issueId())
                        ? Uni.createFrom().voidItem()
                        : bells.issue(transaction, after));
    }

    private static Uni<Void> update(SqlConnection transaction, Lane lane, CommittedLink link) {
        SyncLink after = link.after();
        return transaction
                .preparedQuery(UPDATE_LINK)
                .execute(Tuple.of(
                        after.sticky(),
                        link.before().revision(),
                        after.issueId(),
                        after.revision(),
                        Jsonb.write(after.memory())))
                .chain(rows -> mineOrLost(rows.rowCount() == 1, lane));
    }

    /** Two imports of one issue meet on the deterministic id: the second one finds the row and changes nothing. */
    private static Uni<Void> insert(SqlConnection transaction, SyncLink link) {
        return transaction
                .preparedQuery(INSERT_LINK)
                .execute(Tuple.from(new Object[] {
                    link.sticky(),
                    link.organisation(),
                    link.session(),
                    link.connection(),
                    link.team(),
                    link.board(),
                    link.stickyType(),
                    link.issueId(),
                    link.revision(),
                    Jsonb.write(link.memory())
                }))
                .replaceWithVoid();
    }

    private static Uni<Void> end(SqlConnection transaction, Lane lane, VisitOutcome outcome) {
        Tuple values = Tuple.tuple()
                .addString(lane.key())
                .addLong(lane.epoch())
                .addLong(lane.workSeq())
                .addInteger(outcome.failures())
                .addString(Jsonb.write(outcome.seen()))
                .addOffsetDateTime(
                        outcome.dueAgain() == null ? null : outcome.dueAgain().atOffset(ZoneOffset.UTC));
        return transaction
                .preparedQuery(END_LANE)
                .execute(values)
                .chain(rows -> mineOrLost(rows.rowCount() == 1, lane));
    }

    private static List<OutboxRecord> events(Lane lane, VisitOutcome outcome) {
        List<OutboxRecord> records = new ArrayList<>();
        outcome.links().stream()
                .map(CommittedLink::told)
                .filter(Objects::nonNull)
                .map(VisitCommit::event)
                .forEach(records::add);
        if (outcome.refused()) {
            records.add(credentialsRefused(lane));
        }
        return records;
    }

    private static OutboxRecord event(StickySynced told) {
        return OutboxRecord.of(Topics.STICKY_SYNCED, told.sticky(), told.organisation(), EventJson.write(told));
    }

    private static OutboxRecord credentialsRefused(Lane lane) {
        return OutboxRecord.of(
                Topics.METADATA_TOUCHED,
                lane.connection(),
                lane.organisation(),
                EventJson.write(new MetadataTouched(
                        lane.organisation(),
                        lane.connection(),
                        "unauthorized",
                        "connection/" + lane.connection(),
                        lane.claimedAt())));
    }

    /** Rule 8: rows are locked in the order of their ids. */
    private static List<CommittedLink> inRowOrder(List<CommittedLink> links) {
        return links.stream()
                .sorted(Comparator.comparing(link -> link.after().sticky()))
                .toList();
    }

    private static Uni<Void> mineOrLost(boolean mine, Lane lane) {
        return mine ? Uni.createFrom().voidItem() : Uni.createFrom().failure(new LaneLostException(lane.key()));
    }
}
