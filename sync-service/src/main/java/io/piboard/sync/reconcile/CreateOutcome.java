package io.piboard.sync.reconcile;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmGateway.CreatedIssue;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.link.Baseline;
import io.piboard.sync.link.CreateIntent;
import io.piboard.sync.link.FieldOutcome;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.piboard.sync.right.RefusedRights;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a visit before the create may end: pure. */
final class CreateOutcome {

    private CreateOutcome() {}

    /** Rule 26: the create's commit ends the visit; the other fields follow on the issue's own lane. */
    static VisitOutcome created(Visit visit, Working working, CreateIntent intent, CreatedIssue issue) {
        LinkMemory memory = working.now().memory().withCreate(intent).withoutTrouble();
        Map<SyncedField, Baseline> baselines = new EnumMap<>(SyncedField.class);
        baselines.putAll(memory.baselines());
        // What we sent is known: a text that differs at the first look was changed by somebody else.
        baselines.put(SyncedField.TEXT, new Baseline(FieldValue.of(intent.text()), "summary", 0));
        SyncLink link =
                working.now().withMemory(memory.withBaselines(baselines)).withIssue(issue.id(), issue.key());
        Working created = new Working(working.before(), link, working.journal(), true, Sent.NOTHING)
                .with(JournalEntry.step(JournalEntry.Step.CREATED, issue.id()));
        return end(visit, created);
    }

    static VisitOutcome adopted(Visit visit, Working working, String issueId) {
        SyncLink link = working.now()
                .withMemory(working.now().memory().withoutTrouble())
                .withIssue(issueId, null);
        return end(visit, new Working(working.before(), link, working.journal(), true, Sent.NOTHING));
    }

    static VisitOutcome removed(Visit visit, Working working) {
        return end(visit, working.tell(working.now().memory().withStanding(Standing.REMOVED_HERE)));
    }

    static VisitOutcome unchanged(Visit visit, Working working) {
        return end(visit, working);
    }

    static VisitOutcome failed(Visit visit, Working working, String reason) {
        return end(visit, told(working, FieldOutcome.failed(working.now().wantedVersion(), reason), reason));
    }

    /** The permission is missing: not asked; a look after the next announcement decides anew (link.md rule 24). */
    static VisitOutcome disabled(Visit visit, Working working, String reason) {
        SyncLink link = working.now();
        FieldOutcome outcome = FieldOutcome.missing(link.wantedVersion(), reason, JiraPermission.CREATE_ISSUES.name());
        return outcome.equals(link.memory().outcomes().get(SyncedField.TEXT))
                ? unchanged(visit, working)
                : end(visit, told(working, outcome, reason));
    }

    /** The pre-flight is looking; its answer rings. */
    static VisitOutcome held(Visit visit, Working working, String reason) {
        Instant at = visit.lane().claimedAt().plus(RefusedRights.LONGEST);
        Working waiting = working.tell(working.now().memory().withTrouble(reason, at));
        return VisitOutcome.later(List.of(waiting.committed(visit, Optional.empty())), null, at);
    }

    /** Another create of the project is on its way; nothing is wrong. */
    static VisitOutcome notYet(Visit visit, Working working) {
        Instant soon = visit.lane().claimedAt().plus(BackOff.delay(visit));
        return VisitOutcome.again(
                List.of(working.committed(visit, Optional.empty())),
                null,
                soon,
                visit.lane().failures() + 1);
    }

    static VisitOutcome looking(Visit visit, Working working) {
        return again(
                visit,
                working,
                "Looking whether Jira has made the issue",
                visit.lane().claimedAt().plus(BackOff.delay(visit)));
    }

    static VisitOutcome troubled(Visit visit, Working working, AlmException trouble) {
        VisitOutcome outcome = again(visit, working, trouble.getMessage(), BackOff.after(trouble, visit));
        return trouble instanceof AlmException.Unauthorized ? outcome.asRefused() : outcome;
    }

    /** Only an unknown outcome leaves the intent asked: it has to be looked for before it is asked again. */
    static VisitOutcome notCreated(Visit visit, Working asking, CreateIntent unasked, AlmException trouble) {
        return switch (trouble) {
            case AlmException.Rejected rejected -> notCreated(visit, asking, unasked, rejected.getMessage());
            case AlmException.Unavailable unavailable
            when unavailable.outcomeUnknown() -> troubled(visit, asking, trouble);
            case AlmException.Unavailable unavailable -> troubled(visit, withIntent(asking, unasked), trouble);
            case AlmException.RateLimited limited -> troubled(visit, withIntent(asking, unasked), trouble);
            case AlmException.Unauthorized unauthorized -> troubled(visit, withIntent(asking, unasked), trouble);
            case AlmException.NotFound notFound -> troubled(visit, withIntent(asking, unasked), trouble);
        };
    }

    /** Asked again by a click or by a new value only. */
    static VisitOutcome notCreated(Visit visit, Working asking, CreateIntent unasked, String reason) {
        Working refused = withIntent(asking, unasked);
        long known = visit.knownRights(unasked.projectId());
        return end(visit, told(refused, FieldOutcome.refused(refused.now().wantedVersion(), reason, known), reason));
    }

    private static Working withIntent(Working working, CreateIntent intent) {
        return working.remembering(working.now().memory().withCreate(intent));
    }

    private static VisitOutcome again(Visit visit, Working working, String reason, Instant at) {
        Working waiting = working.tell(working.now().memory().withTrouble(reason, at));
        return VisitOutcome.again(
                List.of(waiting.committed(visit, Optional.empty())),
                null,
                at,
                visit.lane().failures() + 1);
    }

    private static VisitOutcome end(Visit visit, Working working) {
        return VisitOutcome.done(List.of(working.committed(visit, Optional.empty())), null);
    }

    private static Working told(Working working, FieldOutcome outcome, String reason) {
        LinkMemory memory = working.now().memory().withoutTrouble().withOutcome(SyncedField.TEXT, outcome);
        return working.tell(memory).with(JournalEntry.refused(SyncedField.TEXT, FieldValue.EMPTY, reason));
    }
}
