package io.piboard.sync.work;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.outbox.OutboxRecord;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.CommittedLink;
import io.piboard.sync.reconcile.LaneLostException;
import io.piboard.sync.reconcile.Links.CreatedHint;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.piboard.sync.work.WorkRows.Transaction;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Ends a visit in one transaction: links by compare-and-set, journal, events for the board, and the lane itself. */
public final class VisitCommit {

    private final WorkRows rows;
    private final Repairs repairs;

    public VisitCommit(WorkRows rows, Repairs repairs) {
        this.rows = rows;
        this.repairs = repairs;
    }

    /** False: nothing was written; another claim has taken the lane over, or the field roles changed meanwhile. */
    public Uni<Boolean> commit(Lane lane, VisitOutcome outcome) {
        return rows.transaction(transaction -> write(transaction, lane, outcome))
                .invoke(() -> countRepairs(lane, outcome))
                .replaceWith(true)
                .onFailure(LaneLostException.class)
                .recoverWithItem(false)
                .onFailure(RolesChangedException.class)
                .recoverWithUni(() -> giveUp(lane));
    }

    /** Links before lanes, each in the order of their ids (link.md rule 8). */
    private Uni<Void> write(Transaction transaction, Lane lane, VisitOutcome outcome) {
        return links(transaction, lane, outcome)
                .chain(() -> transaction.publish(events(lane, outcome)))
                .chain(() -> learn(transaction, lane, outcome))
                .chain(() -> ringOthers(transaction, lane, outcome))
                .chain(() -> end(transaction, lane, outcome));
    }

    private static Uni<Void> links(Transaction transaction, Lane lane, VisitOutcome outcome) {
        Uni<Void> chain = requireSameRoles(transaction, lane, outcome);
        for (CommittedLink link : inRowOrder(outcome.links())) {
            chain = chain.chain(() -> link(transaction, lane, link))
                    .chain(written -> written
                            ? journal(transaction, link)
                            : Uni.createFrom().voidItem());
        }
        return chain;
    }

    /** Rule 13: baselines that were read by the roles of before are not kept. */
    private static Uni<Void> requireSameRoles(Transaction transaction, Lane lane, VisitOutcome outcome) {
        boolean changesLinks =
                outcome.links().stream().anyMatch(link -> !link.after().equals(link.before()));
        if (outcome.fieldsVersion() == null || !changesLinks) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .connection(lane.connection())
                .map(known -> known.filter(there -> there.fieldsVersion() == outcome.fieldsVersion())
                        .orElseThrow(() -> new RolesChangedException(lane.key())))
                .replaceWithVoid();
    }

    /** What was written to Jira is told by its attempts. */
    private Uni<Boolean> giveUp(Lane lane) {
        return rows.transaction(transaction -> transaction
                        .now()
                        .chain(now -> transaction
                                .lane(lane.key())
                                .chain(row -> row.filter(held -> held.isHeldBy(lane, now))
                                        .map(held -> transaction.save(held.givenUp(now)))
                                        .orElseGet(() -> Uni.createFrom().voidItem()))))
                .replaceWith(false);
    }

    /** Two imports of one issue meet on the deterministic id: the second one finds the row and changes nothing. */
    private static Uni<Boolean> link(Transaction transaction, Lane lane, CommittedLink link) {
        if (link.isNew()) {
            return transaction.insert(link.after());
        }
        if (link.after().equals(link.before())) {
            return Uni.createFrom().item(true);
        }
        return transaction
                .link(link.before().sticky())
                .map(known -> known.filter(present -> isAsLoaded(present, link.before()))
                        .orElseThrow(() -> new LaneLostException(lane.key())))
                .chain(present -> transaction.save(present.visited(link.after())))
                .replaceWith(true);
    }

    private static boolean isAsLoaded(SyncLink present, SyncLink loaded) {
        return present.revision() == loaded.revision() && Objects.equals(present.issueId(), loaded.issueId());
    }

    private static Uni<Void> journal(Transaction transaction, CommittedLink link) {
        return link.journal().isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.journal(link.after(), link.journal());
    }

    private static Uni<Void> learn(Transaction transaction, Lane lane, VisitOutcome outcome) {
        return outcome.keepsMarkers() == null
                ? Uni.createFrom().voidItem()
                : transaction.saveKeepsMarkers(lane.connection(), outcome.keepsMarkers());
    }

    private static Uni<Void> ringOthers(Transaction transaction, Lane lane, VisitOutcome outcome) {
        List<Ring> rings = new ArrayList<>();
        outcome.created().stream().map(hint -> ring(lane, hint)).forEach(rings::add);
        outcome.links().stream()
                .filter(VisitCommit::hasChangedIssue)
                .map(link -> Ring.look(LaneName.of(link.after())))
                .forEach(rings::add);
        return OtherEndRings.of(transaction, lane, outcome)
                .invoke(rings::addAll)
                .chain(() -> Bells.ring(transaction, rings));
    }

    private static Ring ring(Lane lane, CreatedHint hint) {
        return Ring.created(LaneName.ofSticky(lane.organisation(), lane.connection(), hint.sticky()), hint.issueId());
    }

    private static boolean hasChangedIssue(CommittedLink link) {
        return !link.isNew()
                && !Objects.equals(link.before().issueId(), link.after().issueId());
    }

    /** Fenced: for a claim that does not hold the lane any more nothing of the transaction happens. */
    private static Uni<Void> end(Transaction transaction, Lane lane, VisitOutcome outcome) {
        return transaction
                .now()
                .chain(now -> transaction
                        .lane(lane.key())
                        .map(row -> row.filter(held -> held.isHeldBy(lane, now))
                                .orElseThrow(() -> new LaneLostException(lane.key())))
                        .map(held -> held.ended(lane, outcome, now))
                        .chain(ended -> ended.isSpent() && outcome.links().isEmpty()
                                ? transaction.remove(ended)
                                : transaction.save(ended)));
    }

    private static List<OutboxRecord> events(Lane lane, VisitOutcome outcome) {
        List<OutboxRecord> records = new ArrayList<>();
        told(outcome).stream().map(VisitCommit::event).forEach(records::add);
        if (outcome.refused()) {
            records.add(credentialsRefused(lane));
        }
        if (isRepair(lane, outcome)) {
            records.add(webhookMissed(lane));
        }
        return records;
    }

    /** The sweep found what people see differently now: a webhook should have said so. */
    private static boolean isRepair(Lane lane, VisitOutcome outcome) {
        return lane.swept() && !told(outcome).isEmpty();
    }

    /** A subject of its own, so that it and a refusal do not stand in for one another in the outbox. */
    private static OutboxRecord webhookMissed(Lane lane) {
        return new OutboxRecord(
                Topics.METADATA_TOUCHED,
                lane.connection() + "/" + MetadataTouched.WEBHOOK_MISSED,
                lane.connection().toString(),
                lane.organisation(),
                EventJson.write(new MetadataTouched(
                        lane.organisation(),
                        lane.connection(),
                        MetadataTouched.WEBHOOK_MISSED,
                        "connection/" + lane.connection(),
                        lane.claimedAt())));
    }

    private static List<StickySynced> told(VisitOutcome outcome) {
        return outcome.links().stream()
                .map(CommittedLink::told)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What the board is told, as a record. */
    public static OutboxRecord event(StickySynced told) {
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

    private void countRepairs(Lane lane, VisitOutcome outcome) {
        Optional.of(told(outcome).size())
                .filter(told -> told > 0 && lane.swept())
                .ifPresent(repairs::swept);
    }

    private static List<CommittedLink> inRowOrder(List<CommittedLink> links) {
        return links.stream()
                .sorted(Comparator.comparing(link -> link.after().sticky()))
                .toList();
    }
}
