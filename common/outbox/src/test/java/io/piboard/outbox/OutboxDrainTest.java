package io.piboard.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxDrainTest {

    private static final UUID ACME = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final int BATCH = 3;

    private final InMemoryShards shards = new InMemoryShards();
    private final InMemoryTopic topic = new InMemoryTopic();
    private final OutboxDrain drain = new OutboxDrain(shards, topic, BATCH);

    @Test
    void whatWaitsIsSentInOrderPerKeyAlsoBeyondOneBatch() {
        for (int i = 0; i < 3 * BATCH + 1; i++) {
            shards.add(record("s" + i, "board", "1"));
        }

        drainAll();

        assertThat(topic.taken)
                .containsExactly("s0=1", "s1=1", "s2=1", "s3=1", "s4=1", "s5=1", "s6=1", "s7=1", "s8=1", "s9=1");
        assertThat(shards.subjects()).isEmpty();
    }

    @Test
    void ofOneSubjectOnlyTheLatestIsSent() {
        shards.add(record("a", "a", "1"));
        shards.add(record("a", "a", "2"));

        drainAll();

        assertThat(topic.taken).containsExactly("a=2");
    }

    @Test
    void whatWasReplacedWhileItWasSentIsSentAgain() {
        shards.add(record("a", "a", "1"));
        topic.whileSending = () -> {
            topic.whileSending = () -> {};
            shards.add(record("a", "a", "2"));
        };

        drainAll();
        drainAll();

        assertThat(topic.taken).containsExactly("a=1", "a=2");
        assertThat(shards.subjects()).isEmpty();
    }

    @Test
    void aCrashBetweenSendAndDeleteRepeats() {
        shards.add(record("a", "a", "1"));
        shards.failsToDelete = true;
        assertThatThrownBy(this::drainAll).hasMessageContaining("killed");
        shards.failsToDelete = false;

        drainAll();

        assertThat(topic.taken).containsExactly("a=1", "a=1");
        assertThat(shards.subjects()).isEmpty();
    }

    @Test
    void aRefusedRecordIsKeptAndStandsInNobodysWay() {
        shards.add(record("large", "board", "1"));
        shards.add(record("b", "board", "1"));
        shards.add(record("c", "other", "1"));
        topic.failing.put("large", new RecordRefusedException(new IllegalArgumentException("too large")));

        drainAll();

        assertThat(topic.taken).containsExactlyInAnyOrder("b=1", "c=1");
        assertThat(shards.subjects()).containsExactly("large");
    }

    @Test
    void whatFollowedAFailedRecordOfItsKeyIsSentAgainAfterIt() {
        shards.add(record("a", "board", "1"));
        shards.add(record("b", "board", "1"));
        shards.add(record("c", "other", "1"));
        topic.failing.put("a", new IllegalStateException("broker away"));
        assertThatThrownBy(this::drainAll).hasMessageContaining("broker away");
        assertThat(shards.subjects()).containsExactly("a", "b");
        topic.failing.clear();

        drainAll();

        assertThat(topic.taken).endsWith("a=1", "b=1");
        assertThat(shards.subjects()).isEmpty();
    }

    @Test
    void aShardThatSomebodyElseSendsIsLeftAlone() {
        OutboxRecord record = record("a", "a", "1");
        shards.add(record);
        shards.lock(record);

        drainAll();

        assertThat(topic.taken).isEmpty();
        assertThat(shards.subjects()).containsExactly("a");
    }

    private void drainAll() {
        drain.drain().await().indefinitely();
    }

    private static OutboxRecord record(String subject, String key, String payload) {
        return new OutboxRecord("t", subject, key, ACME, payload.getBytes(StandardCharsets.UTF_8));
    }
}
