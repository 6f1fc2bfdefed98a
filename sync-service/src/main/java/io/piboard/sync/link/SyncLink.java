package io.piboard.sync.link;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickyChanged.Wish;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.sync.link.LinkMemory.Standing;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One sticky and its issue: what the board wishes, and what we remember.
 *
 * @param issueId {@code null} before the create
 * @param wanted the highest version heard of the sticky; {@code null} for an import nobody has edited
 * @param told what the board was last told; {@code null} if nothing yet
 */
public record SyncLink(
        UUID organisation,
        UUID session,
        UUID connection,
        UUID sticky,
        UUID team,
        UUID board,
        UUID stickyType,
        String issueId,
        long revision,
        StickyChanged wanted,
        LinkMemory memory,
        StickySynced told) {

    /** The dirty fields whose last edit has not been agreed on. */
    public Map<SyncedField, Wish> openWishes() {
        if (wanted == null) {
            return Map.of();
        }
        return wanted.wishes().entrySet().stream()
                .filter(wish -> !isSettled(wish.getKey(), wish.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> one,
                        () -> new EnumMap<>(SyncedField.class)));
    }

    public Optional<Wish> openWish(SyncedField field) {
        return Optional.ofNullable(openWishes().get(field));
    }

    public long wantedVersion() {
        return wanted == null ? 0 : wanted.version();
    }

    /** The last version at which a person said what should happen to this field: an edit or a click on retry. */
    public long saidAt(Wish wish) {
        return Math.max(wish.version(), wanted.retryAsOf() == null ? 0 : wanted.retryAsOf());
    }

    public boolean isDeletedOnBoard() {
        return wanted != null && wanted.deleted();
    }

    /** The sticky was deleted, and its issue is to go with it. */
    public boolean wantsIssueDeleted() {
        return isDeletedOnBoard() && wanted.deleteIssueAfter() != null;
    }

    /** The issue is gone, and a person asked for another one. */
    public boolean wantsNewIssue() {
        long handled = memory.replaced() == null ? 0 : memory.replaced().asOf();
        return issueId != null
                && memory.standing() == Standing.GONE
                && wanted != null
                && wanted.createAgainAsOf() != null
                && wanted.createAgainAsOf() > handled;
    }

    /** Its sticky was deleted, and that was taken back. */
    public boolean wasTakenBack() {
        return memory.standing() == Standing.REMOVED_HERE && !isDeletedOnBoard();
    }

    /** No open wish is left that could still reach Jira by itself: what is left was refused, or nobody will decide it. */
    public boolean hasOnlyStuckWishes() {
        return openWishes().entrySet().stream().allMatch(wish -> isStuck(wish.getKey(), wish.getValue()));
    }

    public boolean isUnanswered() {
        return wantedVersion() > memory.answeredVersion();
    }

    /** Intake's half: the highest version counts, whatever order they come in. */
    public SyncLink wanting(StickyChanged heard) {
        return new SyncLink(
                organisation,
                session,
                connection,
                sticky,
                team,
                board,
                stickyType,
                issueId,
                revision,
                wantedVersion() < heard.version() ? heard : wanted,
                memory,
                told);
    }

    /** The worker's half of what a visit has made of it; what was heard meanwhile stays. */
    public SyncLink visited(SyncLink after) {
        return new SyncLink(
                organisation,
                session,
                connection,
                sticky,
                after.team,
                after.board,
                stickyType,
                after.issueId,
                after.revision,
                wanted,
                after.memory,
                after.told);
    }

    public SyncLink telling(StickySynced event) {
        return new SyncLink(
                organisation,
                session,
                connection,
                sticky,
                team,
                board,
                stickyType,
                issueId,
                revision,
                wanted,
                memory,
                event);
    }

    /** Its issue was moved to a project that another team plans in. */
    public SyncLink inTeam(UUID newTeam, UUID newBoard) {
        return new SyncLink(
                organisation,
                session,
                connection,
                sticky,
                newTeam,
                newBoard,
                stickyType,
                issueId,
                revision,
                wanted,
                memory,
                told);
    }

    public SyncLink withMemory(LinkMemory changed) {
        return new SyncLink(
                organisation,
                session,
                connection,
                sticky,
                team,
                board,
                stickyType,
                issueId,
                revision,
                wanted,
                changed,
                told);
    }

    /** The board was once told more than we remember; whatever is told next is newer, and is told in any case. */
    public SyncLink forgetting(long revisionOfBoard) {
        LinkMemory unanswered = new LinkMemory(
                memory.baselines(),
                memory.attempts(),
                memory.outcomes(),
                0,
                memory.standing(),
                memory.issueKey(),
                memory.create(),
                memory.trouble(),
                memory.retryAt(),
                memory.replaced());
        return withRevision(revisionOfBoard).withMemory(unanswered);
    }

    public SyncLink withRevision(long changed) {
        return new SyncLink(
                organisation,
                session,
                connection,
                sticky,
                team,
                board,
                stickyType,
                issueId,
                changed,
                wanted,
                memory,
                told);
    }

    public SyncLink withIssue(String id, String key) {
        return new SyncLink(
                organisation,
                session,
                connection,
                sticky,
                team,
                board,
                stickyType,
                id,
                revision,
                wanted,
                memory.withIssueKey(key),
                told);
    }

    private boolean isStuck(SyncedField field, Wish wish) {
        FieldOutcome outcome = memory.outcomes().get(field);
        if (outcome == null) {
            return false;
        }
        return switch (outcome.kind()) {
            case AGREED, WAITING -> false;
            case CONFLICT -> outcome.version() >= wish.version();
            case FAILED -> outcome.version() >= saidAt(wish);
        };
    }

    private boolean isSettled(SyncedField field, Wish wish) {
        FieldOutcome outcome = memory.outcomes().get(field);
        return outcome != null && outcome.settles(wish.version());
    }
}
