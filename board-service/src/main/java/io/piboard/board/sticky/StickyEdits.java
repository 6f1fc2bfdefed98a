package io.piboard.board.sticky;

import io.piboard.board.ability.Disabled;
import io.piboard.board.rest.EntityTags;
import io.piboard.board.rest.Problems;
import io.piboard.board.retry.BackOff;
import io.piboard.board.retry.Pause;
import io.piboard.board.wish.Decided;
import io.piboard.board.wish.Edit;
import io.piboard.board.wish.EditDecision;
import io.piboard.board.wish.LastEdit;
import io.piboard.board.wish.RemovalDecision;
import io.piboard.board.wish.Sticky;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** Applies what people ask of a sticky: read, decide, compare and set; who loses a race decides anew on what it lost to. */
@ApplicationScoped
public class StickyEdits {

    private static final BackOff RACES = new BackOff(Duration.ofMillis(2), Duration.ofMillis(50), 20);

    private final StickyStore store;
    private final Pause pause;

    public StickyEdits(StickyStore store, Pause pause) {
        this.store = store;
        this.pause = pause;
    }

    public Uni<PlannedSticky> find(Who who, UUID sticky) {
        return found(who, sticky).map(StickyStore.Found::planned);
    }

    public Uni<PlannedSticky> edit(Who who, UUID sticky, Edit edit) {
        return change(who, sticky, found -> {
            StickyRequests.check(edit.values(), found.planned().plan());
            Disabled.checkEdit(found.sticky(), edit.values(), found.planned().plan());
            return EditDecision.edit(found.sticky(), edit, who.now(found), found.now());
        });
    }

    public Uni<PlannedSticky> decide(Who who, UUID sticky, SyncedField field, boolean keepJira, long seen) {
        return change(who, sticky, found -> {
            Disabled.checkDecision(
                    found.sticky(), field, keepJira, found.planned().plan());
            return EditDecision.decide(found.sticky(), field, keepJira, seen, who.now(found), found.now());
        });
    }

    public Uni<PlannedSticky> retry(Who who, UUID sticky) {
        return change(who, sticky, found -> EditDecision.retry(found.sticky(), found.now()));
    }

    /** @param withIssue the person agreed that the issue goes too, where the session's policy says so */
    public Uni<PlannedSticky> delete(Who who, UUID sticky, long seen, boolean withIssue) {
        return change(who, sticky, found -> {
            Disabled.checkDelete(found.sticky(), found.planned().plan());
            DeletionPolicies.check(found.sticky(), found.planned().plan(), withIssue);
            boolean issueGoes = found.planned().plan().deletePolicy() == DeletePolicy.DELETE_ISSUE;
            return RemovalDecision.delete(found.sticky(), seen, issueGoes, who.now(found), found.now());
        });
    }

    public Uni<PlannedSticky> undelete(Who who, UUID sticky) {
        return changeAny(who, sticky, found -> RemovalDecision.undelete(found.sticky(), who.now(found), found.now()));
    }

    /** Nobody asks: the sticky came to be for Jira with its session. */
    Uni<PlannedSticky> offer(Who who, UUID sticky) {
        return changeAny(who, sticky, found -> EditDecision.offer(found.sticky(), found.now()));
    }

    /** What to do with a sticky whose issue is gone. */
    public Uni<PlannedSticky> settleGone(Who who, UUID sticky, GoneChoice choice) {
        return change(who, sticky, found -> switch (choice) {
            case REMOVE -> RemovalDecision.remove(found.sticky(), who.now(found), found.now());
            case KEEP_AS_NOTE -> RemovalDecision.keepAsNote(found.sticky(), who.now(found), found.now());
            case CREATE_AGAIN -> createAgain(who, found);
        });
    }

    private static Decided createAgain(Who who, StickyStore.Found found) {
        Disabled.checkCreateAgain(found.planned().plan());
        return RemovalDecision.createAgain(found.sticky(), who.now(found), found.now());
    }

    /** The three ways on when an issue was deleted in Jira or hidden from us. */
    public enum GoneChoice {
        REMOVE,
        KEEP_AS_NOTE,
        CREATE_AGAIN
    }

    /** The person who asks. */
    public record Who(UUID organisation, String pseudonym) {

        public LastEdit now(StickyStore.Found found) {
            return new LastEdit(Instant.ofEpochMilli(found.now()), pseudonym);
        }
    }

    /** Any other decision on a sticky that is there. */
    public Uni<PlannedSticky> change(Who who, UUID sticky, Function<StickyStore.Found, Decided> decision) {
        return changeAny(who, sticky, found -> {
            checkThere(found.sticky());
            return decision.apply(found);
        });
    }

    /** Tombstones too. */
    private Uni<PlannedSticky> changeAny(Who who, UUID sticky, Function<StickyStore.Found, Decided> decision) {
        Uni<PlannedSticky> once = Uni.createFrom()
                .deferred(() -> foundAny(who, sticky).chain(found -> keep(found, decision.apply(found))));
        return RACES.retry(once, LostRaceException.class::isInstance, pause)
                .onFailure(LostRaceException.class)
                .transform(e -> Problems.unavailable("Too many people change this sticky at once. Send it again."));
    }

    private Uni<StickyStore.Found> found(Who who, UUID sticky) {
        return foundAny(who, sticky).invoke(found -> checkThere(found.sticky()));
    }

    private Uni<StickyStore.Found> foundAny(Who who, UUID sticky) {
        return store.find(sticky, who.organisation())
                .map(found -> found.orElseThrow(() -> Problems.notFound("sticky", sticky)));
    }

    private static void checkThere(Sticky sticky) {
        if (sticky.deleted()) {
            throw Problems.notFound("sticky", sticky.id());
        }
    }

    private Uni<PlannedSticky> keep(StickyStore.Found found, Decided decided) {
        return switch (decided) {
            case Decided.Changed changed -> replace(found, changed);
            case Decided.Unchanged unchanged -> Uni.createFrom().item(found.planned());
            case Decided.Outdated outdated ->
                throw Problems.versionConflict(
                        outdated.fields(), EntityTags.of(found.sticky().version()));
            case Decided.NoConflict none ->
                throw Problems.conflict(
                        "no-conflict",
                        "Nothing to decide",
                        "This field is not in conflict any more. Read the sticky again.");
            case Decided.NotForJira local ->
                throw Problems.conflict(
                        "not-synced", "Not synced", "This sticky is not for Jira; there is nothing to try again.");
            case Decided.NotGone there ->
                throw Problems.conflict(
                        "not-gone", "Not gone", "The issue of this sticky is not gone. Read the sticky again.");
            case Decided.TooLate late ->
                throw Problems.conflict(
                        "too-late",
                        "Too late to undo",
                        "The issue may have been deleted in Jira by now. Write a new sticky.");
        };
    }

    private Uni<PlannedSticky> replace(StickyStore.Found found, Decided.Changed changed) {
        PlannedSticky planned =
                new PlannedSticky(changed.sticky(), found.planned().plan());
        return store.replace(
                        StickyWrite.of(planned, changed.concernsJira()),
                        found.sticky().version())
                .map(won -> {
                    if (!won) {
                        throw new LostRaceException();
                    }
                    return planned;
                });
    }

    /** Somebody else wrote the row between our read and our write. */
    private static final class LostRaceException extends RuntimeException {

        LostRaceException() {
            super("row changed since it was read", null, false, false);
        }
    }
}
