package io.piboard.sync.link;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickyChanged.Wish;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One sticky and its issue: what the board wishes, and what we remember.
 *
 * @param issueId {@code null} before the create
 * @param wanted the highest version heard of the sticky; {@code null} for an import nobody has edited
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
        LinkMemory memory) {

    /** The dirty fields whose last edit has not been agreed on. */
    public Map<SyncedField, Wish> openWishes() {
        if (wanted == null) {
            return Map.of();
        }
        return wanted.wishes().entrySet().stream()
                .filter(wish -> !isSettled(wish.getKey(), wish.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

    public boolean isUnanswered() {
        return wantedVersion() > memory.answeredVersion();
    }

    public SyncLink withMemory(LinkMemory changed) {
        return new SyncLink(
                organisation, session, connection, sticky, team, board, stickyType, issueId, revision, wanted, changed);
    }

    public SyncLink withRevision(long changed) {
        return new SyncLink(
                organisation, session, connection, sticky, team, board, stickyType, issueId, changed, wanted, memory);
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
                memory.withIssueKey(key));
    }

    private boolean isSettled(SyncedField field, Wish wish) {
        FieldOutcome outcome = memory.outcomes().get(field);
        return outcome != null && outcome.settles(wish.version());
    }
}
