package io.piboard.sync.intake;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.sync.work.LinkWorker;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A Jira site as metadata-service knows it: kept with its secrets sealed; a connection that is not active stops its lanes. */
@ApplicationScoped
class ConnectionConsumer {

    private static final String UPSERT = """
            insert into sync.connection as c (connection, organisation, version, active, state)
            values ($1, $2, $3, $4, ($5::text)::jsonb)
            on conflict (connection) do update
               set version = excluded.version, active = excluded.active, state = excluded.state
             where c.version < excluded.version
            """;

    private final Pool pool;
    private final LinkWorker worker;

    ConnectionConsumer(Pool pool, LinkWorker worker) {
        this.pool = pool;
        this.worker = worker;
    }

    @Incoming("connection")
    Uni<Void> consume(ConsumerRecord<String, byte[]> record) {
        return Recorded.surely(() -> {
                    ConnectionChanged changed =
                            IncomingEvent.read(record, ConnectionChanged.class, ConnectionChanged::organisation);
                    return upsert(changed);
                })
                .invoke(worker::wake);
    }

    private Uni<Void> upsert(ConnectionChanged changed) {
        return pool.preparedQuery(UPSERT)
                .execute(Tuple.of(
                        changed.connection(),
                        changed.organisation(),
                        changed.version(),
                        changed.state() == ConnectionState.ACTIVE,
                        new String(EventJson.write(changed), StandardCharsets.UTF_8)))
                .replaceWithVoid();
    }
}
