package io.piboard.sync.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.embedded.LocalPostgres;
import io.piboard.embedded.PostgresOptions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicaTableIT {

    private static final Duration LIFE = Duration.ofMinutes(1);

    @TempDir
    static Path directory;

    private static LocalPostgres postgres;
    private static Vertx vertx;
    private static Pool pool;

    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final ReplicaTable table = new ReplicaTable(pool);

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.start(new PostgresOptions(0, directory, false));
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), LocalPostgres.NAME, LocalPostgres.NAME)
                .schemas("sync")
                .createSchemas(true)
                .locations("db/migration")
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
        answer(pool.close());
        answer(vertx.close());
        postgres.close();
    }

    @BeforeEach
    void forget() {
        answer(pool.query("delete from sync.replica").execute());
    }

    @Test
    void whoBeatsIsCounted() {
        // when
        List<Integer> others = Stream.of(one, two, one, two)
                .map(replica -> answer(table.beat(replica, LIFE)))
                .toList();

        // then
        assertThat(others).containsExactly(0, 1, 1, 1);
    }

    @Test
    void whoLeavesIsNotCountedAtOnce() {
        // given
        answer(table.beat(one, LIFE));

        // when
        answer(table.leave(one));

        // then
        assertThat(answer(table.beat(two, LIFE))).isZero();
    }

    @Test
    void whoWasKilledIsMissedAfterItsLifeAndForgottenLater() {
        // given
        answer(table.beat(one, LIFE));
        answer(pool.preparedQuery("update sync.replica set seen_at = seen_at - $1 * interval '1 second'")
                .execute(Tuple.of(70.0)));

        // when
        int others = answer(table.beat(two, LIFE));

        // then
        assertThat(others).isZero();
        assertThat(rows()).isEqualTo(2);
        answer(pool.preparedQuery("update sync.replica set seen_at = seen_at - $1 * interval '1 second'")
                .execute(Tuple.of(600.0)));
        answer(table.beat(two, LIFE));
        assertThat(rows()).isEqualTo(1);
    }

    private static long rows() {
        return answer(pool.query("select count(*) from sync.replica").execute())
                .iterator()
                .next()
                .getLong(0);
    }

    private static <T> T answer(Uni<T> wish) {
        return wish.await().atMost(Duration.ofSeconds(10));
    }
}
