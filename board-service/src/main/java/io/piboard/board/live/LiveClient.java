package io.piboard.board.live;

import io.quarkus.websockets.next.CloseReason;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;

/** One open socket; a client that reads more slowly than the board changes is cut off, so that memory stays bounded. */
final class LiveClient {

    /** What a client is reached by. */
    interface Line {

        String id();

        boolean isClosed();

        /** Completes when the message has left. */
        Uni<Void> send(String message);

        Uni<Void> close(CloseReason reason);
    }

    /** "Try again later" of RFC 6455's registry. */
    private static final CloseReason TOO_SLOW = new CloseReason(1013, "too slow: connect again and read the board");

    private final Line line;
    private final int mostWaiting;
    private final AtomicInteger waiting = new AtomicInteger();

    LiveClient(Line line, int mostWaiting) {
        this.line = line;
        this.mostWaiting = mostWaiting;
    }

    /** False when the client is gone or too slow; its socket is being closed then. */
    boolean send(String message) {
        if (line.isClosed()) {
            return false;
        }
        if (waiting.incrementAndGet() > mostWaiting) {
            line.close(TOO_SLOW).subscribe().with(closed -> {}, failure -> {});
            return false;
        }
        line.send(message)
                .onTermination()
                .invoke(waiting::decrementAndGet)
                .subscribe()
                .with(sent -> {}, failure -> {});
        return true;
    }

    boolean isOn(String lineId) {
        return line.id().equals(lineId);
    }
}
