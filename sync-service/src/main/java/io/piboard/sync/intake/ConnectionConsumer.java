package io.piboard.sync.intake;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.sync.sweep.Configuration;
import io.piboard.sync.work.LinkWorker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A Jira site as metadata-service knows it: kept with its secrets sealed; a connection that is not active stops its lanes. */
@ApplicationScoped
public class ConnectionConsumer {

    private final Recorded recorded;
    private final Configuration configuration;
    private final LinkWorker worker;

    public ConnectionConsumer(Recorded recorded, Configuration configuration, LinkWorker worker) {
        this.recorded = recorded;
        this.configuration = configuration;
        this.worker = worker;
    }

    @Incoming("connection")
    public Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return recorded.surely(() -> configuration.connection(
                        IncomingEvent.read(record, ConnectionChanged.class, ConnectionChanged::organisation)))
                .invoke(worker::wake);
    }
}
