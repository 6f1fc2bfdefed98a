package io.piboard.sync.work;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts repairs as metrics: {@code piboard_sweep_repairs_total} and {@code piboard_digest_repairs_total}. */
final class CountedRepairs implements Repairs {

    private final Counter sweep;
    private final Counter digest;

    CountedRepairs(MeterRegistry metrics) {
        sweep = metrics.counter("piboard.sweep.repairs");
        digest = metrics.counter("piboard.digest.repairs");
    }

    @Override
    public void swept(int stickies) {
        sweep.increment(stickies);
    }

    @Override
    public void digested(int stickies) {
        digest.increment(stickies);
    }
}
