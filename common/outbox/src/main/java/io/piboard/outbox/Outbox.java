package io.piboard.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Adds a record to the transaction that changes the data it speaks of: both are committed or neither. */
@ApplicationScoped
public class Outbox {

    private final String upsert;
    /** Hibernate counts its parameters with question marks and hands the dollars of PostgreSQL on unseen. */
    private final String hibernateUpsert;

    public Outbox(OutboxConfig config) {
        String table = config.schema() + ".outbox";
        upsert = "insert into " + table + " as o (topic, subject, record_key, organisation, payload)"
                + " values ($1, $2, $3, $4, $5) on conflict (topic, subject) do update"
                + " set record_key = excluded.record_key, organisation = excluded.organisation,"
                + " payload = excluded.payload, change = o.change + 1";
        hibernateUpsert = upsert.replace('$', '?');
    }

    /** @param transaction the connection whose transaction is open; nothing is sent unless it commits */
    public Uni<Void> add(SqlClient transaction, OutboxRecord record) {
        return transaction.preparedQuery(upsert).execute(tuple(record)).replaceWithVoid();
    }

    /** All of them in one round trip. */
    public Uni<Void> addAll(SqlClient transaction, List<OutboxRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(upsert)
                .executeBatch(records.stream().map(Outbox::tuple).toList())
                .replaceWithVoid();
    }

    /** The same within a Hibernate Reactive transaction. */
    public Uni<Void> add(Mutiny.Session session, OutboxRecord record) {
        return session.createNativeQuery(hibernateUpsert)
                .setParameter(1, record.topic())
                .setParameter(2, record.subject())
                .setParameter(3, record.recordKey())
                .setParameter(4, record.organisation())
                .setParameter(5, record.payload())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Tuple tuple(OutboxRecord record) {
        return Tuple.of(
                record.topic(),
                record.subject(),
                record.recordKey(),
                record.organisation(),
                Buffer.buffer(record.payload()));
    }
}
