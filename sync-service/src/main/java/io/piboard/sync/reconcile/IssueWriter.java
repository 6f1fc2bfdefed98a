package io.piboard.sync.reconcile;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.IssueWrite;
import io.piboard.sync.batch.SprintMoves;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.Attempt;
import io.piboard.sync.link.FieldOutcome;
import io.piboard.sync.plan.LinkPlan.PlannedWrite;
import io.piboard.sync.reconcile.LinkReconciler.PlannedLink;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends writes one after the other, each with its attempt committed before and its acceptance after (link.md rule 19).
 * One refused field does not hold the others; trouble with Jira as a whole ends the round.
 */
final class IssueWriter {

    private static final String NO_TARGET =
            "Jira does not find the sprint or the board that this change needs, or does not show it to us.";

    private final AlmGateway alm;
    private final SprintMoves sprintMoves;
    private final Links links;

    IssueWriter(AlmGateway alm, SprintMoves sprintMoves, Links links) {
        this.alm = alm;
        this.sprintMoves = sprintMoves;
        this.links = links;
    }

    /** @param trouble what kept the rest from being written */
    record Written(List<Working> links, Optional<AlmException> trouble) {

        Written with(int index, Working changed) {
            List<Working> all = new ArrayList<>(links);
            all.set(index, changed);
            return new Written(all, trouble);
        }
    }

    Uni<Written> writeAll(Visit visit, List<Working> working, List<PlannedLink> planned, AlmIssue issue) {
        Uni<Written> chain = Uni.createFrom().item(new Written(working, Optional.empty()));
        for (PlannedLink link : planned) {
            for (PlannedWrite write : link.writes()) {
                chain = chain.chain(so -> so.trouble().isPresent()
                        ? Uni.createFrom().item(so)
                        : writeOne(visit, so, link.index(), write, issue));
            }
        }
        return chain;
    }

    private Uni<Written> writeOne(Visit visit, Written so, int index, PlannedWrite planned, AlmIssue issue) {
        IssueWrite write = planned.write();
        Attempt attempt = attempt(visit, write.field(), write.value());
        Working attempting = so.links().get(index).attempting(attempt);
        return remember(visit, attempting)
                .chain(() -> send(visit, attempting, issue, write))
                .chain(() -> accepted(visit, attempting, attempt, issue))
                .map(working -> so.with(index, working))
                .onFailure(AlmException.class)
                .recoverWithUni(trouble -> meant(visit, issue, (AlmException) trouble)
                        .map(meant -> refused(so, index, attempting, attempt, planned, meant)));
    }

    private Uni<Void> send(Visit visit, Working attempting, AlmIssue issue, IssueWrite write) {
        return switch (write) {
            case IssueWrite.MoveToSprint move -> sprintMoves.move(visit.connection(), issue.id(), move.value());
            case IssueWrite.ChangeStatus change ->
                alm.write(visit.connection(), issue, change)
                        .onFailure(AlmException.Rejected.class)
                        .recoverWithUni(refusal -> walk(visit, attempting, issue, change, refusal));
            case IssueWrite.SetText text -> alm.write(visit.connection(), issue, text);
            case IssueWrite.SetStoryPoints points -> alm.write(visit.connection(), issue, points);
        };
    }

    /** A status that is not offered at once may be several steps away; each of them is committed first as ours (rule 21). */
    private Uni<Void> walk(
            Visit visit, Working attempting, AlmIssue issue, IssueWrite.ChangeStatus change, Throwable refusal) {
        return alm.transitionPath(visit.connection(), issue, change.value().text())
                .chain(path -> path.size() < 2
                        ? Uni.createFrom().failure(refusal)
                        : remember(visit, onTheWay(visit, attempting, path)).chain(() -> steps(visit, issue, path)));
    }

    private static Working onTheWay(Visit visit, Working attempting, List<String> path) {
        Working all = attempting;
        for (String status : path.subList(0, path.size() - 1)) {
            all = all.attempting(attempt(visit, SyncedField.STATUS, FieldValue.of(status)));
        }
        return all;
    }

    private Uni<Void> steps(Visit visit, AlmIssue issue, List<String> path) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (String status : path) {
            chain = chain.chain(
                    () -> alm.write(visit.connection(), issue, new IssueWrite.ChangeStatus(FieldValue.of(status))));
        }
        return chain;
    }

    private static Attempt attempt(Visit visit, SyncedField field, FieldValue value) {
        return new Attempt(
                field, value, visit.lane().epoch(), false, visit.lane().claimedAt());
    }

    /** "Not found" of an issue that is there speaks of the write's target: a refusal of this field alone. */
    private Uni<AlmException> meant(Visit visit, AlmIssue issue, AlmException trouble) {
        if (!(trouble instanceof AlmException.NotFound)) {
            return Uni.createFrom().item(trouble);
        }
        return alm.read(visit.connection(), List.of(issue.id()))
                .map(found -> found.containsKey(issue.id()) ? new AlmException.Rejected(NO_TARGET, trouble) : trouble)
                .onFailure(AlmException.class)
                .recoverWithItem(trouble);
    }

    private Uni<Working> accepted(Visit visit, Working attempting, Attempt attempt, AlmIssue issue) {
        FieldValue before = issue.fields().getOrDefault(attempt.field(), FieldValue.EMPTY);
        Working accepted =
                attempting.accepted(attempt).with(JournalEntry.pushed(attempt.field(), before, attempt.value()));
        return remember(visit, accepted).replaceWith(accepted);
    }

    private static Written refused(
            Written so, int index, Working attempting, Attempt attempt, PlannedWrite planned, AlmException trouble) {
        if (trouble instanceof AlmException.Rejected rejected) {
            return so.with(index, failed(attempting.withoutAttempt(attempt), planned, rejected.getMessage()));
        }
        Working left = mayHaveHappened(trouble) ? attempting : attempting.withoutAttempt(attempt);
        return new Written(so.with(index, left).links(), Optional.of(trouble));
    }

    /** Only then the attempt may explain what Jira shows later; otherwise such a value is somebody else's. */
    private static boolean mayHaveHappened(AlmException trouble) {
        return trouble instanceof AlmException.Unavailable unavailable && unavailable.outcomeUnknown();
    }

    private static Working failed(Working working, PlannedWrite planned, String reason) {
        IssueWrite write = planned.write();
        long said =
                working.now().openWish(write.field()).map(working.now()::saidAt).orElse(planned.version());
        return working.tell(working.now().memory().withOutcome(write.field(), FieldOutcome.failed(said, reason)))
                .with(JournalEntry.refused(write.field(), write.value(), reason));
    }

    private Uni<Void> remember(Visit visit, Working working) {
        return links.remember(visit.lane(), working.durable())
                .onItem()
                .transformToUni(mine -> mine
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .failure(new LaneLostException(visit.lane().key())));
    }
}
