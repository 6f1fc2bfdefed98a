package io.piboard.board.board;

/** What a board is for. */
public enum BoardKind {
    /** The plan of one team. */
    TEAM
}
