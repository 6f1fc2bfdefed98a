package io.piboard.outbox;

import io.piboard.outbox.OutboxShards.QueuedRecord;

/** A record and what became of it. */
record SentRecord(QueuedRecord queued, SendOutcome outcome) {

    /** Kafka's order is per topic and key. */
    String key() {
        return queued.record().topic() + '/' + queued.record().recordKey();
    }
}
