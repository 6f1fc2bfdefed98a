package io.piboard.jira.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BudgetShareTest {

    private static final class HandClock implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /** Figure P16, for whoever writes as fast as the bucket lets, with pauses in between. */
    @Test
    void noIssueIsWrittenMoreOftenThanJiraTakes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        HandClock clock = new HandClock();
        Bucket bucket = BudgetShare.issue(clock);
        List<Long> writes = new ArrayList<>();

        for (int step = 0; step < 100_000; step++) {
            clock.nanos += Duration.ofMillis(random.nextInt(1000) == 0 ? random.nextInt(40_000) : 5)
                    .toNanos();
            if (bucket.tryConsume(1)) {
                writes.add(clock.nanos);
            }
        }

        assertThat(mostIn(Duration.ofSeconds(2), writes)).as("seed " + seed).isLessThanOrEqualTo(20);
        assertThat(mostIn(Duration.ofSeconds(30), writes)).as("seed " + seed).isLessThanOrEqualTo(100);
    }

    @Test
    void replicasShare() {
        BudgetShare share = new BudgetShare(20, 40, 4, Duration.ZERO);

        assertThat(share.site().getCapacity()).isEqualTo(10);
        assertThat(share.endpoint(false).getCapacity()).isEqualTo(12);
        assertThat(share.endpoint(true).getCapacity()).isEqualTo(6);
    }

    private static int mostIn(Duration window, List<Long> times) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= window.toNanos()) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
