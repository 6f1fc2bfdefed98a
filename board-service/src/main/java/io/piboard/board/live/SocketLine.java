package io.piboard.board.live;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;

/** A client's line that is a WebSocket. */
record SocketLine(WebSocketConnection connection) implements LiveClient.Line {

    @Override
    public String id() {
        return connection.id();
    }

    @Override
    public boolean isClosed() {
        return connection.isClosed();
    }

    @Override
    public Uni<Void> send(String message) {
        return connection.sendText(message);
    }

    @Override
    public Uni<Void> close(CloseReason reason) {
        return connection.close(reason);
    }
}
