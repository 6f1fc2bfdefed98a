package io.piboard.ingest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.ingest.connection.ReadProgress.Range;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Complete means: every record that was there has been taken in. */
class ReadProgressTest {

    private final ReadProgress progress = new ReadProgress();

    @Test
    void withoutAPartitionNothingIsKnown() {
        assertThat(progress.compareWith(Map.of())).isFalse();
    }

    @Test
    void anEmptyTopicIsReadAtOnce() {
        assertThat(progress.compareWith(Map.of(0, new Range(0, 0)))).isTrue();
        assertThat(new ReadProgress().compareWith(Map.of(0, new Range(7, 7)))).isTrue();
    }

    @Test
    void theLastRecordDecides() {
        progress.read(0, 3);
        assertThat(progress.compareWith(Map.of(0, new Range(0, 5)))).isFalse();
        progress.read(0, 4);
        assertThat(progress.compareWith(Map.of(0, new Range(0, 5)))).isTrue();
    }

    @Test
    void everyPartitionDecides() {
        progress.read(0, 4);
        assertThat(progress.compareWith(Map.of(0, new Range(0, 5), 1, new Range(0, 1))))
                .isFalse();
    }

    @Test
    void onceReadItStaysRead() {
        progress.compareWith(Map.of(0, new Range(0, 0)));
        assertThat(progress.compareWith(Map.of(0, new Range(0, 9)))).isTrue();
        assertThat(progress.isComplete()).isTrue();
    }
}
