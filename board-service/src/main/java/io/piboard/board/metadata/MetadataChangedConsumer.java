package io.piboard.board.metadata;

import io.piboard.board.event.Events;
import io.piboard.board.event.Failures;
import io.piboard.board.retry.Pause;
import io.piboard.contracts.metadata.MetadataChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what each connection's site offers, and what our account may not do there, from {@code metadata.changed.v1}. */
@ApplicationScoped
class MetadataChangedConsumer {

    private final ProjectStatuses statuses;
    private final CatalogEntries entries;
    private final ProjectPermissionTable permissions;
    private final Pause pause;

    MetadataChangedConsumer(
            ProjectStatuses statuses, CatalogEntries entries, ProjectPermissionTable permissions, Pause pause) {
        this.statuses = statuses;
        this.entries = entries;
        this.permissions = permissions;
        this.pause = pause;
    }

    /** A record without a value is the compacted topic's way to forget an entry; names once shown stay. */
    @Incoming("metadata-changed")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return Uni.createFrom().voidItem();
        }
        return Failures.retried(
                Uni.createFrom().deferred(() -> keep(Events.read(record, MetadataChanged.class))), pause);
    }

    /** Each keeps its newest version: what was done before a failure is done again without harm. */
    private Uni<Void> keep(MetadataChanged changed) {
        return statuses.keep(changed).chain(() -> entries.keep(changed)).chain(() -> permissions.keep(changed));
    }
}
