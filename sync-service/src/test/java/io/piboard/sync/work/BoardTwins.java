package io.piboard.sync.work;

import io.piboard.sync.digest.BoardDigest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The boards' side of the digest; a session without a board has no stickies. */
record BoardTwins(Map<UUID, BoardTwin> boards) implements BoardDigest {

    @Override
    public Uni<DigestPage> page(UUID organisation, UUID session, UUID after) {
        List<KnownSticky> stickies =
                boards.containsKey(session) ? boards.get(session).known() : List.of();
        return Uni.createFrom().item(new DigestPage(stickies, true));
    }

    @Override
    public Uni<Void> tellAgain(UUID organisation, UUID session, List<UUID> stickies) {
        stickies.forEach(boards.get(session)::say);
        return Uni.createFrom().voidItem();
    }
}
