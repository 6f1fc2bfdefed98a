package io.piboard.sync.intake;

import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.sync.work.Bells;
import io.piboard.sync.work.LinkWorker;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A person's wish: records it on the link and wakes its lane. */
@ApplicationScoped
class StickyChangedConsumer {

    private final Pool pool;
    private final Bells bells;
    private final LinkWorker worker;

    StickyChangedConsumer(Pool pool, Bells bells, LinkWorker worker) {
        this.pool = pool;
        this.bells = bells;
        this.worker = worker;
    }

    @Incoming("sticky-changed")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return Recorded.surely(() -> {
                    StickyChanged changed =
                            IncomingEvent.read(record, StickyChanged.class, StickyChanged::organisation);
                    return pool.withTransaction(transaction -> bells.sticky(transaction, changed));
                })
                .invoke(worker::wake);
    }
}
