package io.piboard.sync.intake;

import io.piboard.contracts.session.SessionChanged;
import io.piboard.sync.imports.Imports;
import io.piboard.sync.work.LinkWorker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A session's mapping: kept, and what it newly touches is queued for a look (link.md rule 27). */
@ApplicationScoped
class SessionConsumer {

    private final Imports imports;
    private final LinkWorker worker;

    SessionConsumer(Imports imports, LinkWorker worker) {
        this.imports = imports;
        this.worker = worker;
    }

    @Incoming("session")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return Recorded.surely(() -> imports.sessionChanged(
                        IncomingEvent.read(record, SessionChanged.class, SessionChanged::organisation)))
                .invoke(worker::wake);
    }
}
