package io.piboard.metadata.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.piboard.metadata.secret.Seals;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Consents that were begun: one per connection, sealed, for ten minutes, taken out once. */
@ApplicationScoped
class PendingConsentTable {

    static final Duration LIFE = Duration.ofMinutes(10);

    /** A pending consent of another organisation under the same id stays: the id is not free. */
    private static final String BEGIN = "insert into metadata.pending_consent as p"
            + " (connection, organisation, state_hash, subject, sealed, expires_at)"
            + " values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6)) on conflict (connection) do update"
            + " set organisation = excluded.organisation, state_hash = excluded.state_hash, subject = excluded.subject,"
            + " sealed = excluded.sealed, expires_at = excluded.expires_at"
            + " where p.organisation = excluded.organisation or p.expires_at < now() returning expires_at";

    private static final String TAKE =
            "delete from metadata.pending_consent where connection = $1 and organisation = $2"
                    + " and state_hash = $3 and subject = $4 and expires_at > now() returning sealed";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Pool pool;
    private final Seals seals;

    PendingConsentTable(Pool pool, Seals seals) {
        this.pool = pool;
        this.seals = seals;
    }

    /** When it will have ended; {@code null} if another organisation is at it. */
    Uni<OffsetDateTime> begin(UUID organisation, UUID connection, State state, String person, PendingConsent pending) {
        String sealed = seals.sealForSync(write(pending), organisation, connection);
        Buffer digest = Buffer.buffer(state.digest());
        return pool.preparedQuery(BEGIN)
                .execute(Tuple.from(
                        List.of(connection, organisation, digest, person, sealed, (double) LIFE.toSeconds())))
                .map(rows -> rows.iterator().hasNext() ? rows.iterator().next().getOffsetDateTime("expires_at") : null);
    }

    /** {@code null} if nobody waits for this; what was taken is gone. */
    Uni<PendingConsent> take(UUID organisation, UUID connection, State state, String person) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(connection, organisation, Buffer.buffer(state.digest()), person))
                .map(rows -> open(rows, organisation, connection));
    }

    private PendingConsent open(RowSet<Row> rows, UUID organisation, UUID connection) {
        return rows.iterator().hasNext()
                ? read(seals.open(rows.iterator().next().getString("sealed"), organisation, connection))
                : null;
    }

    private static String write(PendingConsent pending) {
        try {
            return MAPPER.writeValueAsString(pending);
        } catch (JsonProcessingException e) {
            // without the cause: it may quote a secret
            throw new IllegalStateException("a pending consent cannot be written");
        }
    }

    private static PendingConsent read(String json) {
        try {
            return MAPPER.readValue(json, PendingConsent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a pending consent cannot be read");
        }
    }
}
