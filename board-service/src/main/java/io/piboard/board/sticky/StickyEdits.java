package io.piboard.board.sticky;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.rest.EntityTags;
import io.piboard.board.rest.Problems;
import io.piboard.board.wish.Decided;
import io.piboard.board.wish.Edit;
import io.piboard.board.wish.EditDecision;
import io.piboard.board.wish.LastEdit;
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
class StickyEdits {

    private static final int RACES = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

    private final StickyStore store;

    StickyEdits(StickyStore store) {
        this.store = store;
    }

    Uni<PlannedSticky> find(Who who, UUID sticky) {
        return found(who, sticky).map(StickyStore.Found::planned);
    }

    Uni<PlannedSticky> edit(Who who, UUID sticky, Edit edit) {
        return change(who, sticky, found -> {
            StickyRequests.check(edit.values(), found.planned().plan());
            return EditDecision.edit(found.sticky(), edit, who.now(found), found.now());
        });
    }

    Uni<PlannedSticky> decide(Who who, UUID sticky, SyncedField field, boolean keepJira, long seen) {
        return change(
                who,
                sticky,
                found -> EditDecision.decide(found.sticky(), field, keepJira, seen, who.now(found), found.now()));
    }

    Uni<PlannedSticky> retry(Who who, UUID sticky) {
        return change(who, sticky, found -> EditDecision.retry(found.sticky(), found.now()));
    }

    Uni<PlannedSticky> delete(Who who, UUID sticky, long seen) {
        return change(who, sticky, found -> {
            checkDeletable(found.sticky(), found.planned().plan());
            return EditDecision.delete(found.sticky(), seen, who.now(found), found.now());
        });
    }

    /** The person who asks. */
    record Who(UUID organisation, String pseudonym) {

        LastEdit now(StickyStore.Found found) {
            return new LastEdit(Instant.ofEpochMilli(found.now()), pseudonym);
        }
    }

    private Uni<PlannedSticky> change(Who who, UUID sticky, Function<StickyStore.Found, Decided> decision) {
        return Uni.createFrom()
                .deferred(() -> found(who, sticky).chain(found -> keep(found, decision.apply(found))))
                .onFailure(LostRaceException.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(RACES)
                .onFailure(e -> e instanceof LostRaceException || e.getCause() instanceof LostRaceException)
                .transform(e -> Problems.unavailable("Too many people change this sticky at once. Send it again."));
    }

    private Uni<StickyStore.Found> found(Who who, UUID sticky) {
        return store.find(sticky, who.organisation())
                .map(found -> found.filter(there -> !there.sticky().deleted())
                        .orElseThrow(() -> Problems.notFound("sticky", sticky)));
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
        };
    }

    private Uni<PlannedSticky> replace(StickyStore.Found found, Decided.Changed changed) {
        PlannedSticky planned =
                new PlannedSticky(changed.sticky(), found.planned().plan());
        return store.replace(planned, found.sticky().version(), changed.concernsJira())
                .map(won -> {
                    if (!won) {
                        throw new LostRaceException();
                    }
                    return planned;
                });
    }

    private static void checkDeletable(Sticky sticky, BoardPlan plan) {
        if (plan.deletePolicy() == DeletePolicy.FORBID && sticky.isForJira()) {
            throw Problems.conflict(
                    "deletion-forbidden",
                    "Deletion is forbidden",
                    "This session does not let stickies go that are for Jira. A PI admin can change its delete policy.");
        }
    }

    /** Somebody else wrote the row between our read and our write. */
    private static final class LostRaceException extends RuntimeException {

        LostRaceException() {
            super("row changed since it was read", null, false, false);
        }
    }
}
