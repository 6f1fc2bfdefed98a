package io.piboard.metadata.connection;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.SealedText;
import io.piboard.metadata.secret.Seals;
import io.piboard.outbox.Outbox;
import io.piboard.outbox.OutboxRecord;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Puts {@code connection.v1} into the transaction that changes the connection. */
@ApplicationScoped
class ConnectionChangedPublisher {

    private final Outbox outbox;
    private final Seals seals;

    ConnectionChangedPublisher(Outbox outbox, Seals seals) {
        this.outbox = outbox;
        this.seals = seals;
    }

    Uni<Void> publish(Connection connection) {
        return Panache.getSession().chain(session -> outbox.add(session, record(connection)));
    }

    private OutboxRecord record(Connection connection) {
        return OutboxRecord.of(
                Topics.CONNECTION, connection.id(), connection.organisation(), EventJson.write(event(connection)));
    }

    private ConnectionChanged event(Connection connection) {
        return new ConnectionChanged(
                connection.organisation(),
                connection.id(),
                connection.version(),
                connection.name(),
                connection.kind(),
                URI.create(connection.apiUrl()),
                URI.create(connection.siteUrl()),
                connection.state(),
                connection.scopeJql(),
                connection.fields(),
                connection.fieldsVersion(),
                ingest(connection.sealedWebhookSecret()),
                connection.sealedAuthorization() == null ? null : seals.forSync(connection.sealedAuthorization()),
                ingest(connection.sealedPreviousSecret()),
                ingest(connection.sealedAppSecret()));
    }

    private SealedText ingest(String ciphertext) {
        return ciphertext == null ? null : seals.forIngest(ciphertext);
    }
}
