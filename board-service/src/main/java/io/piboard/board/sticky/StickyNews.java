package io.piboard.board.sticky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.piboard.board.live.BoardSessions;
import io.piboard.board.wish.Sticky;
import io.piboard.contracts.EventJson;
import io.piboard.contracts.board.BoardUpdated;
import io.piboard.outbox.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** What the others hear of a changed sticky: the records of its transaction, and a word to our own sockets after it. */
@ApplicationScoped
class StickyNews {

    private final ObjectMapper json;
    private final BoardSessions sessions;
    private final OutboxRelay relay;

    StickyNews(ObjectMapper json, BoardSessions sessions, OutboxRelay relay) {
        this.json = json;
        this.sessions = sessions;
        this.relay = relay;
    }

    /** The board's version is put in by the statement that counts it. */
    BoardUpdated forScreens(PlannedSticky changed) {
        return update(changed.sticky().place().board(), changed, changed.view());
    }

    /** On the board that it leaves it is shown as deleted. */
    BoardUpdated forScreensOf(UUID left, PlannedSticky moved) {
        return update(left, moved, moved.view().goneFrom(left));
    }

    private BoardUpdated update(UUID board, PlannedSticky changed, StickyView shown) {
        JsonNode view = json.valueToTree(shown);
        Sticky sticky = changed.sticky();
        return new BoardUpdated(sticky.place().organisation(), board, 0, sticky.id(), sticky.version(), view);
    }

    static String text(Object event) {
        return new String(EventJson.write(event), StandardCharsets.UTF_8);
    }

    /** Nobody waits for Kafka: this replica's screens hear it now, the others' when the relay has sent it. */
    void committed(BoardUpdated update, Map<UUID, Long> boardVersions) {
        Long boardVersion = boardVersions.get(update.board());
        if (boardVersion == null) {
            return;
        }
        relay.wake();
        sessions.show(new BoardUpdated(
                update.organisation(), update.board(), boardVersion, update.sticky(), update.version(), update.view()));
    }
}
