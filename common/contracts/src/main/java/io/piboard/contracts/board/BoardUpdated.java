package io.piboard.contracts.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A sticky as the clients of one board shall see it, on {@code board.update.v1}, keyed by board.
 *
 * @param boardVersion for resuming only; a client keeps the highest {@code version} per sticky
 * @param sticky {@code null}: no sticky but the board itself is another, what can be done on it for example; who shows it
 *     reads it again
 * @param view the whole sticky as the public API shows it
 */
public record BoardUpdated(UUID organisation, UUID board, long boardVersion, UUID sticky, long version, JsonNode view) {

    public static BoardUpdated ofBoard(UUID organisation, UUID board, long version) {
        return new BoardUpdated(organisation, board, 0, null, version, null);
    }
}
