package io.piboard.simulation.board;

import io.piboard.board.digest.DigestRows;
import io.piboard.board.wish.Sticky;
import io.piboard.contracts.digest.DigestPage;
import io.piboard.simulation.kernel.Database;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** The digest's page as one replica reads it. */
record SimulatedDigestRows(BoardTables tables, Database database) implements DigestRows {

    @Override
    public Uni<DigestPage> page(UUID session, Optional<UUID> after, int limit) {
        String from = after.map(UUID::toString).orElse("");
        return database.run(
                "board: digest",
                () -> new DigestPage(tables.stickies().stream()
                        .filter(sticky -> sticky.place().session().equals(session))
                        .filter(sticky -> sticky.id().toString().compareTo(from) > 0)
                        .filter(sticky ->
                                sticky.requested() > 0 || sticky.link().revision() > 0)
                        .sorted(Comparator.comparing(sticky -> sticky.id().toString()))
                        .limit(limit)
                        .map(SimulatedDigestRows::entry)
                        .toList()));
    }

    private static DigestPage.Entry entry(Sticky sticky) {
        return new DigestPage.Entry(
                sticky.id(),
                sticky.requested(),
                sticky.link().revision(),
                sticky.link().issueId(),
                sticky.deleted() || sticky.note());
    }
}
