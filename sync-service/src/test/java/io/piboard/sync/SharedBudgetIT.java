package io.piboard.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a Jira site takes from us is shared by the replicas that run. */
@QuarkusTest
@QuarkusTestResource(SyncSuite.class)
class SharedBudgetIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Pool pool;

    @Inject
    MeterRegistry meters;

    @Test
    void aReplicaThatComesOrGoesChangesEverybodysPart() {
        UUID other = UUID.randomUUID();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sharers()).isEqualTo(1));

        change("insert into sync.replica (replica, seen_at) values ($1, clock_timestamp() + interval '1 hour')", other);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sharers()).isEqualTo(2));

        change("delete from sync.replica where replica = $1", other);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sharers()).isEqualTo(1));
    }

    private double sharers() {
        return meters.get("piboard.jira.sharers").gauge().value();
    }

    private void change(String statement, UUID replica) {
        pool.preparedQuery(statement).execute(Tuple.of(replica)).await().atMost(Duration.ofSeconds(10));
    }
}
