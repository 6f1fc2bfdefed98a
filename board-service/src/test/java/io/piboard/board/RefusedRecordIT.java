package io.piboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.contracts.Topics;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A record that Kafka never takes must not hold up the records behind it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
class RefusedRecordIT {

    private static final int TOO_LARGE = 3 * 1024 * 1024;

    private final UUID key = UUID.randomUUID();

    @Inject
    Pool pool;

    @AfterEach
    void takeAway() {
        query("delete from board.outbox where record_key = $1", Tuple.of(key.toString()));
    }

    @Test
    void itIsKeptAndWhatFollowsUnderItsKeyIsSent() {
        queue("large", Buffer.buffer(new byte[TOO_LARGE]));
        queue("small", Buffer.buffer("{}"));

        await().untilAsserted(
                        () -> assertThat(Records.of(Topics.BOARD_UPDATE, key)).hasSize(1));
        await().untilAsserted(() -> assertThat(subjectsPutOff()).isEqualTo(1));
    }

    private void queue(String subject, Buffer payload) {
        query(
                "insert into board.outbox (topic, subject, record_key, organisation, payload)"
                        + " values ($1, $2 || $3, $3, $4, $5)",
                Tuple.of(Topics.BOARD_UPDATE, subject, key.toString(), PlannedSession.ACME, payload));
    }

    private int subjectsPutOff() {
        return pool.preparedQuery(
                        "select count(*)::int from board.outbox where record_key = $1 and queued_at > clock_timestamp()")
                .execute(Tuple.of(key.toString()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getInteger(0);
    }

    private void query(String sql, Tuple values) {
        pool.preparedQuery(sql).execute(values).await().indefinitely();
    }
}
