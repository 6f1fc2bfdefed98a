package io.piboard.board.digest;

import io.piboard.board.retry.BackOff;
import io.piboard.board.retry.Pause;
import io.piboard.board.sticky.StickyStore;
import io.piboard.board.sticky.StickyWrite;
import io.piboard.contracts.digest.DigestPage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Compares with sync-service what both know, and tells it again what it has missed; nothing changes by that. */
@ApplicationScoped
public class StickyDigest {

    private static final BackOff RACES = new BackOff(Duration.ofMillis(2), Duration.ofMillis(50), 20);

    private final DigestRows rows;
    private final StickyStore store;
    private final Pause pause;

    public StickyDigest(DigestRows rows, StickyStore store, Pause pause) {
        this.rows = rows;
        this.store = store;
        this.pause = pause;
    }

    public Uni<DigestPage> page(UUID session, Optional<UUID> after, int limit) {
        return rows.page(session, after, limit);
    }

    /** One after the other; a sticky that the board does not know, or that was never for Jira, is passed over. */
    public Uni<Void> tell(List<UUID> stickies) {
        return Multi.createFrom()
                .iterable(stickies)
                .onItem()
                .transformToUniAndConcatenate(sticky -> RACES.retry(
                                Uni.createFrom().deferred(() -> tell(sticky)),
                                OvertakenException.class::isInstance,
                                pause)
                        .replaceWith(sticky))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** By compare-and-set on the very same row: what somebody says meanwhile is newer and must not be replaced by ours. */
    private Uni<Void> tell(UUID sticky) {
        return store.find(sticky)
                .chain(found -> found.filter(there -> there.sticky().place().connection() != null)
                        .map(there -> store.replace(
                                        StickyWrite.told(there.planned()),
                                        there.sticky().version())
                                .map(StickyDigest::settled))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Void settled(boolean won) {
        if (!won) {
            throw new OvertakenException();
        }
        return null;
    }

    /** Somebody else wrote the row between our read and our write. */
    private static final class OvertakenException extends RuntimeException {

        OvertakenException() {
            super("row changed since it was read", null, false, false);
        }
    }
}
