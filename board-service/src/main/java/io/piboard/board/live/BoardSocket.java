package io.piboard.board.live;

import io.piboard.board.access.Roles;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** The live socket of one board: it only talks; commands go by HTTP. */
@WebSocket(path = "/api/v1/boards/{board}/live", endpointId = BoardSocket.ENDPOINT)
@RolesAllowed(Roles.OBSERVER)
public class BoardSocket {

    static final String ENDPOINT = "board-live";
    static final String BOARD = "board";

    private final BoardSessions sessions;

    BoardSocket(BoardSessions sessions) {
        this.sessions = sessions;
    }

    @OnOpen
    void opened(WebSocketConnection connection) {
        sessions.opened(board(connection), new SocketLine(connection));
    }

    @OnClose
    void closed(WebSocketConnection connection) {
        sessions.closed(board(connection), connection.id());
    }

    /** {@link BoardSocketCheck} let only ids of boards through. */
    private static UUID board(WebSocketConnection connection) {
        return UUID.fromString(connection.pathParam(BOARD));
    }
}
