package io.piboard.board.synced;

import io.piboard.board.event.Events;
import io.piboard.board.event.Failures;
import io.piboard.board.retry.Pause;
import io.piboard.contracts.sticky.StickySynced;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Acknowledges {@code sticky.synced.v1} once it is applied and committed. */
@ApplicationScoped
public class StickySyncedConsumer {

    private final SyncedStickies stickies;
    private final Pause pause;

    public StickySyncedConsumer(SyncedStickies stickies, Pause pause) {
        this.stickies = stickies;
        this.pause = pause;
    }

    @Incoming("sticky-synced")
    public Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return Failures.retried(
                Uni.createFrom().deferred(() -> stickies.apply(Events.read(record, StickySynced.class))), pause);
    }
}
