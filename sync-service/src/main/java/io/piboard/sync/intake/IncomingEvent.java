package io.piboard.sync.intake;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.RecordHeader;
import io.piboard.contracts.UnreadableEventException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads a record: its header must name the organisation that its event names, or it goes to the dead-letter topic. */
final class IncomingEvent {

    private IncomingEvent() {}

    static <T> T read(ConsumerRecord<String, byte[]> record, Class<T> type, Function<T, UUID> organisation) {
        T event = EventJson.read(record.value(), type);
        UUID named = organisation.apply(event);
        if (named == null || !named.toString().equals(header(record))) {
            throw new UnreadableEventException("organisation missing or not the one of the header", null);
        }
        return event;
    }

    private static String header(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(RecordHeader.ORGANISATION.wireName());
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
