package io.piboard.load;

import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts answers and keeps how long the good ones took. */
public final class Latencies implements Consumer<Answer> {

    /** One minute in microseconds. */
    private static final long HIGHEST = 60_000_000;

    private static final int DIGITS = 3;

    private final Histogram good = new ConcurrentHistogram(HIGHEST, DIGITS);
    private final Histogram refused = new ConcurrentHistogram(HIGHEST, DIGITS);
    private long unexplained;

    @Override
    public void accept(Answer answer) {
        long micros = Math.min(HIGHEST, answer.took().toNanos() / 1_000);
        if (answer.good()) {
            good.recordValue(micros);
        } else if ((answer.status() == 429 || answer.status() == 503) && answer.retryAfter()) {
            refused.recordValue(micros);
        } else {
            unexplained++;
        }
    }

    public long good() {
        return good.getTotalCount();
    }

    /** With 429 or 503 and a time to come back. */
    public long refused() {
        return refused.getTotalCount();
    }

    /** Neither taken nor properly refused. */
    public long unexplained() {
        return unexplained;
    }

    public double millisAt(double percentile) {
        return good.getValueAtPercentile(percentile) / 1e3;
    }

    public double refusedMillisAt(double percentile) {
        return refused.getValueAtPercentile(percentile) / 1e3;
    }
}
