package io.piboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.piboard.contracts.RecordHeader;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A record as our topics hold it: a key, the organisation and what follows a delivery in headers, JSON bytes. */
final class KeyedRecord {

    private KeyedRecord() {}

    static ProducerRecord<String, byte[]> of(
            String topic, String key, UUID organisation, DeliveryNote note, byte[] event) {
        ProducerRecord<String, byte[]> keyed = new ProducerRecord<>(topic, key, event);
        keyed.headers()
                .add(
                        RecordHeader.ORGANISATION.wireName(),
                        organisation.toString().getBytes(UTF_8));
        note.headers().forEach((header, value) -> keyed.headers().add(header.wireName(), value.getBytes(UTF_8)));
        return keyed;
    }
}
