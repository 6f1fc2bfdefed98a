package io.piboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.piboard.contracts.RecordHeader;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A message as our Kafka records look: a key, the organisation and what follows a delivery in headers, JSON bytes. */
final class KeyedRecord {

    private KeyedRecord() {}

    static Message<byte[]> of(String key, UUID organisation, DeliveryNote note, byte[] event) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(
                RecordHeader.ORGANISATION.wireName(), organisation.toString().getBytes(UTF_8));
        note.headers().forEach((header, value) -> headers.add(header.wireName(), value.getBytes(UTF_8)));
        return Message.of(event)
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(key)
                        .withHeaders(headers)
                        .build());
    }
}
