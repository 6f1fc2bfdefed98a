package io.piboard.sync.digest;

import io.piboard.sync.digest.BoardDigest.KnownSticky;
import io.piboard.sync.link.SyncLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who has missed what the other has said: pure.
 *
 * @param boardTells stickies whose wishes we have not heard
 * @param weTell links of which the board has not heard the latest
 * @param behind links that are older than what the board was once told: our database was restored
 */
record DigestComparison(List<UUID> boardTells, List<SyncLink> weTell, List<Behind> behind) {

    /** @param revision what the board has applied */
    record Behind(SyncLink link, long revision) {}

    /** @param links of the same session and the same range of stickies */
    static DigestComparison of(List<KnownSticky> board, Map<UUID, SyncLink> links) {
        DigestComparison found = new DigestComparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<UUID, SyncLink> unknownToBoard = new LinkedHashMap<>(links);
        for (KnownSticky sticky : board) {
            found.compare(sticky, Optional.ofNullable(unknownToBoard.remove(sticky.sticky())));
        }
        unknownToBoard.values().stream().filter(link -> link.told() != null).forEach(found.weTell::add);
        return found;
    }

    int size() {
        return boardTells.size() + weTell.size() + behind.size();
    }

    private void compare(KnownSticky sticky, Optional<SyncLink> known) {
        boolean adopts = sticky.issueId() != null
                && known.filter(link -> link.issueId() != null).isEmpty();
        if (sticky.requested() > known.map(SyncLink::wantedVersion).orElse(0L) || (adopts && known.isEmpty())) {
            boardTells.add(sticky.sticky());
        }
        known.filter(link -> link.revision() < sticky.revision())
                .ifPresent(link -> behind.add(new Behind(link, sticky.revision())));
        known.filter(link -> link.told() != null && link.told().revision() > sticky.revision())
                .ifPresent(weTell::add);
    }
}
