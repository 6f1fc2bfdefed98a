package io.piboard.sync.intake;

import io.piboard.contracts.session.SessionChanged;
import io.piboard.sync.sweep.Configuration;
import io.piboard.sync.work.LinkWorker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A session's mapping: kept, and what it newly touches is queued for a look (link.md rule 27). */
@ApplicationScoped
public class SessionConsumer {

    private final Recorded recorded;
    private final Configuration configuration;
    private final LinkWorker worker;

    public SessionConsumer(Recorded recorded, Configuration configuration, LinkWorker worker) {
        this.recorded = recorded;
        this.configuration = configuration;
        this.worker = worker;
    }

    @Incoming("session")
    public Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return recorded.surely(() -> configuration.session(
                        IncomingEvent.read(record, SessionChanged.class, SessionChanged::organisation)))
                .invoke(worker::wake);
    }
}
