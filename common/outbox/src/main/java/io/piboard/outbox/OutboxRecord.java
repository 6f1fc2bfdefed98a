package io.piboard.outbox;

import java.util.UUID;

/**
 * A record to be sent once its transaction has committed.
 *
 * @param subject what it speaks of: of one subject and topic only the latest record is kept (link.md rule 33)
 * @param recordKey Kafka's key; usually the subject
 */
public record OutboxRecord(String topic, String subject, String recordKey, UUID organisation, byte[] payload) {

    public static OutboxRecord of(String topic, UUID subject, UUID organisation, byte[] payload) {
        return new OutboxRecord(topic, subject.toString(), subject.toString(), organisation, payload);
    }
}
