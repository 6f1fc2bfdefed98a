package io.piboard.sync.intake;

import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.sync.work.Bells;
import io.piboard.sync.work.LinkWorker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A person's wish: records it on the link and wakes its lane. */
@ApplicationScoped
public class StickyChangedConsumer {

    private final Recorded recorded;
    private final Bells bells;
    private final LinkWorker worker;

    public StickyChangedConsumer(Recorded recorded, Bells bells, LinkWorker worker) {
        this.recorded = recorded;
        this.bells = bells;
        this.worker = worker;
    }

    @Incoming("sticky-changed")
    public Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return recorded.surely(() ->
                        bells.sticky(IncomingEvent.read(record, StickyChanged.class, StickyChanged::organisation)))
                .invoke(worker::wake);
    }
}
