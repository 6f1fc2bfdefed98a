package io.piboard.metadata.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The rows of webhooks: which one is ours, and what was missed. */
@ApplicationScoped
class WebhookTable {

    private static final String FIND = "select * from metadata.webhook where connection = $1";

    private static final String KEEP =
            "insert into metadata.webhook (connection, organisation, external_id, expires_at)"
                    + " values ($1, $2, $3, $4) on conflict (connection)"
                    + " do update set external_id = excluded.external_id, expires_at = excluded.expires_at";

    /** More than an hour without a miss begins a new run. */
    private static final String MISSED = "insert into metadata.webhook as w"
            + " (connection, organisation, missed_since, missed_at, missed)"
            + " select id, organisation, $3, $3, 1 from metadata.connection where id = $1 and organisation = $2"
            + " on conflict (connection) do update set"
            + " missed_since = case when w.missed_at > excluded.missed_at - interval '1 hour'"
            + "   then w.missed_since else excluded.missed_since end,"
            + " missed = case when w.missed_at > excluded.missed_at - interval '1 hour' then w.missed + 1 else 1 end,"
            + " missed_at = greatest(w.missed_at, excluded.missed_at)";

    private final Pool pool;

    WebhookTable(Pool pool) {
        this.pool = pool;
    }

    Uni<KnownWebhook> find(UUID connection) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(connection))
                .map(rows -> rows.iterator().hasNext() ? read(rows.iterator().next()) : KnownWebhook.NONE);
    }

    /** @param externalId {@code null} when it is no longer ours */
    Uni<Void> keep(UUID organisation, UUID connection, String externalId, Instant expiresAt) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(connection, organisation, externalId, at(expiresAt)))
                .replaceWithVoid();
    }

    /** A change of which no webhook came; one of a connection that the organisation has not is nobody's business. */
    Uni<Void> missed(UUID organisation, UUID connection, Instant when) {
        return pool.preparedQuery(MISSED)
                .execute(Tuple.of(connection, organisation, at(when)))
                .replaceWithVoid();
    }

    private static KnownWebhook read(Row row) {
        return new KnownWebhook(
                row.getString("external_id"),
                instant(row, "expires_at"),
                instant(row, "missed_since"),
                instant(row, "missed_at"),
                row.getLong("missed"));
    }

    private static Instant instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
