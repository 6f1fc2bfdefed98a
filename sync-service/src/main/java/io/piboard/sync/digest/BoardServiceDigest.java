package io.piboard.sync.digest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks board-service over its internal API. */
@ApplicationScoped
class BoardServiceDigest implements BoardDigest {

    private static final int PAGE = 500;

    private final BoardApi board;

    BoardServiceDigest(@RestClient BoardApi board) {
        this.board = board;
    }

    @Override
    public Uni<DigestPage> page(UUID organisation, UUID session, UUID after) {
        return board.page(session, after, PAGE)
                .map(page -> new DigestPage(page.stickies(), page.stickies().size() < PAGE))
                .onFailure()
                .transform(BoardAwayException::new);
    }

    @Override
    public Uni<Void> tellAgain(UUID organisation, UUID session, List<UUID> stickies) {
        return board.tell(new BoardApi.TellAgain(stickies)).onFailure().transform(BoardAwayException::new);
    }
}
