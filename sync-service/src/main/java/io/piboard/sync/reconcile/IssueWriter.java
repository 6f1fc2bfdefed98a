package io.piboard.sync.reconcile;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.IssueWrite;
import io.piboard.sync.batch.SprintMoves;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.Attempt;
import io.piboard.sync.link.FieldOutcome;
import io.piboard.sync.plan.LinkPlan.PlannedWrite;
import io.piboard.sync.plan.PlannedStep;
import io.piboard.sync.plan.PlannedString;
import io.piboard.sync.reconcile.LinkReconciler.PlannedLink;
import io.piboard.sync.right.Rights;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Sends writes one after the other, each with its attempt committed before and its acceptance after (link.md rule 19).
 * One refused field does not hold the others; trouble with Jira as a whole ends the round.
 */
final class IssueWriter {

    private static final String NO_TARGET =
            "Jira does not find the sprint or the board that this change needs, or does not show it to us.";

    private final AlmGateway alm;
    private final SprintMoves sprintMoves;
    private final Permissions permissions;
    private final Remembering remembering;
    private final StringWriter strings;

    IssueWriter(AlmGateway alm, SprintMoves sprintMoves, Links links, Permissions permissions) {
        this.alm = alm;
        this.sprintMoves = sprintMoves;
        this.permissions = permissions;
        this.remembering = new Remembering(links);
        this.strings = new StringWriter(alm, remembering, permissions);
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
            for (PlannedStep step : link.writes()) {
                chain = chain.chain(so -> so.trouble().isPresent()
                        ? Uni.createFrom().item(so)
                        : write(visit, so, link.index(), step, issue));
            }
        }
        return chain;
    }

    /** Refused meanwhile elsewhere: the next round says so. */
    private Uni<Written> write(Visit visit, Written so, int index, PlannedStep step, AlmIssue issue) {
        if (!permissions.of(visit, project(step, issue)).mayTry(needed(step))) {
            return Uni.createFrom().item(so);
        }
        return switch (step) {
            case PlannedWrite write -> writeOne(visit, so, index, write, issue);
            case PlannedString string -> strings.write(visit, so, index, string, issue);
        };
    }

    private static String project(PlannedStep step, AlmIssue issue) {
        return switch (step) {
            case PlannedWrite write -> issue.projectId();
            case PlannedString string -> string.projectId();
        };
    }

    private static JiraPermission needed(PlannedStep step) {
        return switch (step) {
            case PlannedWrite write -> Rights.of(write.write().field());
            case PlannedString string -> Rights.ofLink(string.end().linkType());
        };
    }

    private Uni<Written> writeOne(Visit visit, Written so, int index, PlannedWrite planned, AlmIssue issue) {
        return attempt(
                visit,
                so,
                index,
                planned,
                issue,
                trouble -> isFurtherAway(planned, trouble)
                        ? walk(visit, so, index, planned, issue, (AlmException.Rejected) trouble)
                        : Uni.createFrom().item(refused(so, index, planned, trouble, known(visit, issue))));
    }

    private Uni<Written> attempt(
            Visit visit,
            Written so,
            int index,
            PlannedWrite planned,
            AlmIssue issue,
            Function<AlmException, Uni<Written>> otherwise) {
        IssueWrite write = planned.write();
        Attempt attempt = new Attempt(
                write.field(),
                write.value(),
                visit.lane().epoch(),
                false,
                visit.lane().claimedAt());
        Working attempting = so.links().get(index).attempting(attempt);
        return remembering
                .remember(visit, attempting)
                .chain(() -> send(visit, issue, write))
                .chain(() -> accepted(visit, attempting, attempt, issue))
                .map(working -> so.with(index, working))
                .onFailure(AlmException.class)
                .recoverWithUni(trouble -> meant(visit, issue, (AlmException) trouble)
                        .call(meant -> permissions.heed(visit, issue.projectId(), Rights.of(write.field()), meant))
                        .chain(meant -> mayHaveHappened(meant)
                                ? Uni.createFrom().item(interrupted(so, index, attempting, meant))
                                : otherwise.apply(meant)));
    }

    private Uni<Void> send(Visit visit, AlmIssue issue, IssueWrite write) {
        return write instanceof IssueWrite.MoveToSprint move
                ? sprintMoves.move(visit.connection(), issue.projectId(), issue.id(), move.value())
                : alm.write(visit.connection(), issue, write);
    }

    private static boolean isFurtherAway(PlannedWrite planned, AlmException trouble) {
        return planned.write() instanceof IssueWrite.ChangeStatus && trouble instanceof AlmException.Rejected;
    }

    /** A status that is not offered at once may be several steps away; each step is committed first, so it is ours (rule 21). */
    private Uni<Written> walk(
            Visit visit, Written so, int index, PlannedWrite planned, AlmIssue issue, AlmException.Rejected refusal) {
        return alm.transitionPath(
                        visit.connection(), issue, planned.write().value().text())
                .onFailure(AlmException.class)
                .recoverWithItem(List.of())
                .chain(path -> path.size() < 2
                        ? Uni.createFrom().item(refused(so, index, planned, refusal, known(visit, issue)))
                        : step(visit, so, index, planned, issue, path));
    }

    private Uni<Written> step(
            Visit visit, Written so, int index, PlannedWrite planned, AlmIssue issue, List<String> path) {
        if (path.isEmpty()) {
            return Uni.createFrom().item(so);
        }
        PlannedWrite next =
                new PlannedWrite(new IssueWrite.ChangeStatus(FieldValue.of(path.getFirst())), planned.version());
        AtomicBoolean stopped = new AtomicBoolean();
        return attempt(visit, so, index, next, issue, trouble -> {
                    stopped.set(true);
                    return Uni.createFrom().item(refused(so, index, planned, trouble, known(visit, issue)));
                })
                .chain(written -> stopped.get() || written.trouble().isPresent()
                        ? Uni.createFrom().item(written)
                        : step(visit, written, index, planned, issue, path.subList(1, path.size())));
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
        return remembering.remember(visit, accepted).replaceWith(accepted);
    }

    /** Whether Jira took it is not known: the attempt stays, a later look tells. */
    private static Written interrupted(Written so, int index, Working attempting, AlmException trouble) {
        return new Written(so.with(index, attempting).links(), Optional.of(trouble));
    }

    private static long known(Visit visit, AlmIssue issue) {
        return visit.knownRights(issue.projectId());
    }

    /** Nothing happened in Jira. */
    private static Written refused(Written so, int index, PlannedWrite planned, AlmException trouble, long known) {
        return trouble instanceof AlmException.Rejected rejected
                ? so.with(index, failed(so.links().get(index), planned, rejected.getMessage(), known))
                : new Written(so.links(), Optional.of(trouble));
    }

    /** Only then the attempt may explain what Jira shows later; otherwise such a value is somebody else's. */
    private static boolean mayHaveHappened(AlmException trouble) {
        return trouble instanceof AlmException.Unavailable unavailable && unavailable.outcomeUnknown();
    }

    private static Working failed(Working working, PlannedWrite planned, String reason, long known) {
        IssueWrite write = planned.write();
        long said =
                working.now().openWish(write.field()).map(working.now()::saidAt).orElse(planned.version());
        return working.tell(
                        working.now().memory().withOutcome(write.field(), FieldOutcome.refused(said, reason, known)))
                .with(JournalEntry.refused(write.field(), write.value(), reason));
    }
}
