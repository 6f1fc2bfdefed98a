package io.piboard.board.wish;

import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.SyncState;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a sticky is in step with its issue, as everybody sees it.
 *
 * @param reason why not, for people; {@code null} when it is in step or on its way
 */
public record ShownState(SyncState state, String reason) {

    /**
     * What people must act on comes before what takes care of itself; the newest wish before what sync said earlier.
     *
     * @param paused nothing goes to Jira now (link.md rule 30)
     */
    public static ShownState of(Sticky sticky, boolean paused) {
        IssueLink link = sticky.link();
        if (!sticky.isForJira() || (link.revision() == 0 && !sticky.hasWishes())) {
            return new ShownState(SyncState.LOCAL, null);
        }
        if (paused) {
            return new ShownState(SyncState.PAUSED, "This session is paused; what you change reaches Jira afterwards.");
        }
        if (isAboutTheIssue(link.state())) {
            return new ShownState(link.state(), link.reason());
        }
        return shown(sticky, OutcomeKind.CONFLICT, SyncState.CONFLICT)
                .or(() -> shown(sticky, OutcomeKind.FAILED, SyncState.FAILED))
                .or(() -> shown(sticky, OutcomeKind.WAITING, SyncState.WAITING))
                .orElseGet(() -> ofLink(sticky));
    }

    private static boolean isAboutTheIssue(SyncState state) {
        return state == SyncState.GONE || state == SyncState.LEFT_SCOPE || state == SyncState.PAUSED;
    }

    private static Optional<ShownState> shown(Sticky sticky, OutcomeKind kind, SyncState state) {
        return dirty(sticky)
                .map(FieldState.Dirty::outcome)
                .filter(outcome -> outcome != null && outcome.kind() == kind)
                .findFirst()
                .map(outcome -> new ShownState(state, outcome.reason()));
    }

    /** A create that Jira refused has no field to blame: sync says it of the sticky, until something newer is wished. */
    private static ShownState ofLink(Sticky sticky) {
        IssueLink link = sticky.link();
        boolean pending = link.state() == null || newestRequest(sticky) > link.handled();
        boolean open = sticky.hasWishes() && link.state() == SyncState.SYNCED;
        return pending || open ? new ShownState(SyncState.PENDING, null) : new ShownState(link.state(), link.reason());
    }

    private static long newestRequest(Sticky sticky) {
        return Math.max(
                sticky.asked().asOf(),
                dirty(sticky).mapToLong(FieldState.Dirty::wishVersion).max().orElse(0));
    }

    private static Stream<FieldState.Dirty> dirty(Sticky sticky) {
        return sticky.fields().values().stream()
                .filter(FieldState.Dirty.class::isInstance)
                .map(FieldState.Dirty.class::cast);
    }
}
