package io.piboard.board.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.piboard.contracts.board.BoardUpdated;
import jakarta.enterprise.context.ApplicationScoped;

/** What is said on a board's socket. */
@ApplicationScoped
class LiveMessages {

    /** A whole sticky; the client keeps the highest version of each. */
    record StickyMessage(String type, long boardVersion, JsonNode sticky) {}

    /** The board itself is another: the client reads it again. */
    record BoardMessage(String type) {}

    /** The first message: from now on the client hears everything, and may read the board. */
    record ReadyMessage(String type) {}

    private final ObjectMapper json;

    LiveMessages(ObjectMapper json) {
        this.json = json;
    }

    String of(BoardUpdated update) {
        return write(
                update.sticky() == null
                        ? new BoardMessage("board")
                        : new StickyMessage("sticky", update.boardVersion(), update.view()));
    }

    String ready() {
        return write(new ReadyMessage("ready"));
    }

    private String write(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a live message cannot be written", e);
        }
    }
}
