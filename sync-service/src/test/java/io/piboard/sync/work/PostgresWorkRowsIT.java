package io.piboard.sync.work;

import io.piboard.embedded.LocalPostgres;
import io.piboard.embedded.PostgresOptions;
import io.piboard.outbox.Outbox;
import io.piboard.outbox.OutboxConfig;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The real rows, without a service that would work on them at the same time. */
class PostgresWorkRowsIT implements WorkRowsContract {

    @TempDir
    static Path directory;

    private static LocalPostgres postgres;
    private static Vertx vertx;
    private static Pool pool;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.start(new PostgresOptions(0, directory, false));
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), LocalPostgres.NAME, LocalPostgres.NAME)
                .schemas("sync")
                .createSchemas(true)
                .locations("db/migration", "db/outbox")
                .load()
                .migrate();
        vertx = Vertx.vertx();
        pool = Pool.newInstance(PgBuilder.pool()
                .connectingTo(PgConnectOptions.fromUri(postgres.reactiveUrl())
                        .setUser(LocalPostgres.NAME)
                        .setPassword(LocalPostgres.NAME))
                .using(vertx.getDelegate())
                .build());
    }

    @AfterAll
    static void stop() {
        pool.close().await().atMost(Duration.ofSeconds(10));
        vertx.close().await().atMost(Duration.ofSeconds(10));
        postgres.close();
    }

    @Override
    public WorkRows rows() {
        return new PostgresWorkRows(pool, new Outbox(new SyncSchema()));
    }

    @Override
    public long published(UUID subject) {
        return pool.preparedQuery("select count(*) from sync.outbox where subject = $1")
                .execute(Tuple.of(subject.toString()))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    @Override
    public RowsOfATest given() {
        return RowsOfATest.fresh();
    }

    private record SyncSchema() implements OutboxConfig {

        @Override
        public String schema() {
            return "sync";
        }

        @Override
        public Duration poll() {
            return Duration.ofHours(1);
        }

        @Override
        public int batch() {
            return 1;
        }
    }
}
