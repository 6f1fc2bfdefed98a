package io.piboard.board.event;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.RecordHeader;
import io.piboard.contracts.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a record as the event its topic promises; what is not that event goes to the dead-letter topic. */
public final class Events {

    private Events() {}

    public static <T> T read(ConsumerRecord<String, byte[]> record, Class<T> type) {
        if (record.headers().lastHeader(RecordHeader.ORGANISATION.wireName()) == null) {
            throw new UnreadableEventException(type.getSimpleName() + " names no organisation", null);
        }
        if (record.value() == null) {
            throw new UnreadableEventException("empty " + type.getSimpleName(), null);
        }
        return EventJson.read(record.value(), type);
    }
}
