package io.piboard.board.live;

import io.piboard.board.event.Events;
import io.piboard.contracts.board.BoardUpdated;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Brings what any replica changed to the sockets of this one. */
@ApplicationScoped
class BoardUpdateConsumer {

    private final BoardSessions sessions;

    BoardUpdateConsumer(BoardSessions sessions) {
        this.sessions = sessions;
    }

    @Incoming("board-update")
    void consume(ConsumerRecord<String, byte[]> record) {
        sessions.show(Events.read(record, BoardUpdated.class));
    }
}
