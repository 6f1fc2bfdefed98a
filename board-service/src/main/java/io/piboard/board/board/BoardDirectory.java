package io.piboard.board.board;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists the boards of an organisation, or of one of its sessions. */
@ApplicationScoped
class BoardDirectory {

    private final BoardRepository boards;

    BoardDirectory(BoardRepository boards) {
        this.boards = boards;
    }

    /** {@code session} may be {@code null}: all of them. */
    @WithSession
    Uni<List<BoardSummary>> list(UUID organisation, UUID session) {
        Uni<List<BoardEntity>> found =
                session == null ? boards.ofOrganisation(organisation) : boards.ofSession(organisation, session);
        return found.map(all -> all.stream().map(BoardSummary::of).toList());
    }
}
