package io.piboard.outbox;

import io.piboard.contracts.RecordHeader;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends one record to Kafka; completes when the broker has it (acks=all). */
@ApplicationScoped
class KafkaPublisher implements OutboxPublisher {

    private final MutinyEmitter<byte[]> emitter;

    // A relay never has more than its batches on the way, so the buffer is bounded by them.
    KafkaPublisher(@Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    @Override
    public Uni<Void> send(OutboxRecord record) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(
                RecordHeader.ORGANISATION.wireName(),
                record.organisation().toString().getBytes(StandardCharsets.UTF_8));
        return emitter.sendMessage(Message.of(record.payload())
                        .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                                .withTopic(record.topic())
                                .withKey(record.recordKey())
                                .withHeaders(headers)
                                .build()))
                .onFailure(KafkaPublisher::isAboutTheRecord)
                .transform(RecordRefusedException::new);
    }

    static boolean isAboutTheRecord(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof SerializationException
                || failure instanceof InvalidTopicException
                || (failure.getCause() != null && isAboutTheRecord(failure.getCause()));
    }
}
