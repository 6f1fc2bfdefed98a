package io.piboard.metadata.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.piboard.metadata.alm.AlmTokens;
import io.piboard.metadata.secret.Seals;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The tokens that people's consents brought, sealed.
 *
 * <p>A refresh token works once, so whoever renews is alone: the row stays locked over the one call of the token address,
 * in all replicas, and what came of it is committed before anybody uses it.
 */
@ApplicationScoped
public class GrantTable {

    private static final String KEEP = "insert into metadata.grant_tokens (connection, organisation, sealed, since)"
            + " values (:connection, :organisation, :sealed, now()) on conflict (connection)"
            + " do update set sealed = excluded.sealed, since = excluded.since";

    private static final String FORGET = "delete from metadata.grant_tokens where connection = :connection";

    private static final String LOCK =
            "select sealed, since from metadata.grant_tokens where connection = $1 and organisation = $2 for update";

    private static final String RENEWED =
            "update metadata.grant_tokens set sealed = $2, since = now() where connection = $1";

    private static final String RESEALED = "update metadata.grant_tokens set sealed = $2 where connection = $1";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Pool pool;
    private final Seals seals;

    GrantTable(Pool pool, Seals seals) {
        this.pool = pool;
        this.seals = seals;
    }

    /** Within the caller's transaction; {@code null} forgets what there is. */
    Uni<Void> keep(Mutiny.Session transaction, UUID organisation, UUID connection, AlmTokens tokens) {
        if (tokens == null) {
            return transaction
                    .createNativeQuery(FORGET)
                    .setParameter("connection", connection)
                    .executeUpdate()
                    .replaceWithVoid();
        }
        return transaction
                .createNativeQuery(KEEP)
                .setParameter("connection", connection)
                .setParameter("organisation", organisation)
                .setParameter("sealed", seal(tokens, organisation, connection))
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * The tokens as they are if they are good, else what the renewal gives, kept.
     *
     * @return {@code null} when nobody has consented
     */
    public Uni<AlmTokens> renewedUnless(
            Account account, Predicate<KeptGrant> good, Function<AlmTokens, Uni<AlmTokens>> renewal) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(account.connection(), account.organisation()))
                .map(rows -> kept(rows, account))
                .chain(kept -> kept == null || good.test(kept)
                        ? Uni.createFrom().item(kept == null ? null : kept.tokens())
                        : renewal.apply(kept.tokens()).call(renewed -> write(transaction, account, renewed))));
    }

    /** By the newest key; nobody renews meanwhile. */
    Uni<Void> reseal(UUID organisation, UUID connection) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(connection, organisation))
                .chain(rows -> rows.iterator().hasNext()
                        ? reseal(
                                transaction,
                                organisation,
                                connection,
                                rows.iterator().next().getString("sealed"))
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> reseal(SqlConnection transaction, UUID organisation, UUID connection, String sealed) {
        return transaction
                .preparedQuery(RESEALED)
                .execute(Tuple.of(connection, seals.resealForSync(sealed, organisation, connection)))
                .replaceWithVoid();
    }

    private Uni<Void> write(SqlConnection transaction, Account account, AlmTokens renewed) {
        String sealed = seal(renewed, account.organisation(), account.connection());
        return transaction
                .preparedQuery(RENEWED)
                .execute(Tuple.of(account.connection(), sealed))
                .replaceWithVoid();
    }

    private KeptGrant kept(RowSet<io.vertx.mutiny.sqlclient.Row> rows, Account account) {
        if (!rows.iterator().hasNext()) {
            return null;
        }
        var row = rows.iterator().next();
        OffsetDateTime since = row.getOffsetDateTime("since");
        return new KeptGrant(open(row.getString("sealed"), account), since.toInstant());
    }

    private String seal(AlmTokens tokens, UUID organisation, UUID connection) {
        try {
            return seals.sealForSync(MAPPER.writeValueAsString(tokens), organisation, connection);
        } catch (JsonProcessingException e) {
            // without the cause: it may quote the tokens
            throw new IllegalStateException("tokens cannot be written");
        }
    }

    private AlmTokens open(String sealed, Account account) {
        try {
            return MAPPER.readValue(seals.open(sealed, account.organisation(), account.connection()), AlmTokens.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored tokens cannot be read");
        }
    }
}
