package io.piboard.board.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.websockets.next.CloseReason;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LiveClientTest {

    private final StalledLine line = new StalledLine();
    private final LiveClient client = new LiveClient(line, 3);

    @Test
    void aClientThatDoesNotReadIsCutOff() {
        client.send("1");
        client.send("2");
        client.send("3");

        boolean sent = client.send("4");

        assertThat(sent).isFalse();
        assertThat(line.waiting).hasSize(3);
        assertThat(line.closed.getCode()).isEqualTo(1013);
    }

    @Test
    void aClientThatReadsHearsEverything() {
        for (int i = 0; i < 10; i++) {
            assertThat(client.send("message")).isTrue();
            line.read();
        }

        assertThat(line.closed).isNull();
    }

    @Test
    void nothingIsSentToAClientThatHasGone() {
        line.closed = CloseReason.NORMAL;

        assertThat(client.send("1")).isFalse();
        assertThat(line.waiting).isEmpty();
    }

    /** Takes messages and keeps them until it is told to read one. */
    private static final class StalledLine implements LiveClient.Line {

        final Queue<UniEmitter<? super Void>> waiting = new ArrayDeque<>();
        CloseReason closed;

        void read() {
            waiting.remove().complete(null);
        }

        @Override
        public String id() {
            return "stalled";
        }

        @Override
        public boolean isClosed() {
            return closed != null;
        }

        @Override
        public Uni<Void> send(String message) {
            return Uni.createFrom().<Void>emitter(waiting::add);
        }

        @Override
        public Uni<Void> close(CloseReason reason) {
            closed = reason;
            return Uni.createFrom().voidItem();
        }
    }
}
