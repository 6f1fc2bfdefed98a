package io.piboard.sync.intake;

import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.sync.sweep.AnnouncedPermissions;
import io.piboard.sync.work.LinkWorker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What the pre-flight found is kept, and what waited for it is rung; what else a site offers concerns others. */
@ApplicationScoped
public class MetadataChangedConsumer {

    private final Recorded recorded;
    private final AnnouncedPermissions permissions;
    private final LinkWorker worker;

    public MetadataChangedConsumer(Recorded recorded, AnnouncedPermissions permissions, LinkWorker worker) {
        this.recorded = recorded;
        this.permissions = permissions;
        this.worker = worker;
    }

    /** A record without a value is the compacted topic's way to forget an entry. */
    @Incoming("metadata-changed")
    public Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return Uni.createFrom().voidItem();
        }
        return recorded.surely(() -> permissions.take(
                        IncomingEvent.read(record, MetadataChanged.class, MetadataChanged::organisation)))
                .invoke(worker::wake);
    }
}
