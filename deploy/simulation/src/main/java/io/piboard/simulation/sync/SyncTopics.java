package io.piboard.simulation.sync;

import io.piboard.contracts.Topics;
import io.piboard.simulation.kafka.ConsumerGroup;
import io.piboard.simulation.kafka.SimulatedKafka;

/** What sync-service reads. */
public record SyncTopics(
        ConsumerGroup stickies, ConsumerGroup issues, ConsumerGroup sessions, ConsumerGroup connections) {

    public static SyncTopics of(SimulatedKafka kafka) {
        return new SyncTopics(
                kafka.group("sync", Topics.STICKY_CHANGED),
                kafka.group("sync", Topics.ISSUE_TOUCHED),
                kafka.group("sync", Topics.SESSION),
                kafka.group("sync", Topics.CONNECTION));
    }
}
