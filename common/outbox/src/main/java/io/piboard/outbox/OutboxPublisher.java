package io.piboard.outbox;

import io.smallrye.mutiny.Uni;

/** Where records go. */
public interface OutboxPublisher {

    /**
     * Completes when the broker has it. Fails with {@link RecordRefusedException} when this very record will never be
     * taken; any other failure says nothing about the record.
     */
    Uni<Void> send(OutboxRecord record);
}
