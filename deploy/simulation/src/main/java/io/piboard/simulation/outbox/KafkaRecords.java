package io.piboard.simulation.outbox;

import io.piboard.outbox.OutboxPublisher;
import io.piboard.outbox.OutboxRecord;
import io.piboard.simulation.kafka.SimulatedKafka;
import io.piboard.simulation.kernel.SimulatedProcess.Life;
import io.smallrye.mutiny.Uni;

/** Where one replica's outbox sends to. */
public record KafkaRecords(SimulatedKafka kafka, Life life) implements OutboxPublisher {

    @Override
    public Uni<Void> send(OutboxRecord record) {
        return kafka.send(
                life,
                new SimulatedKafka.Record(record.topic(), record.recordKey(), record.organisation(), record.payload()));
    }
}
