package io.piboard.board.board;

import java.util.UUID;

/** A board in a list. */
public record BoardSummary(UUID id, String name, BoardKind kind, UUID session, UUID team) {

    static BoardSummary of(BoardEntity board) {
        return new BoardSummary(board.id, board.name, board.kind, board.session, board.team);
    }
}
