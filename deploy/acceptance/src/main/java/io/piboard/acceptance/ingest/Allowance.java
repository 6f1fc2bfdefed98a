package io.piboard.acceptance.ingest;

import java.time.Duration;

/** How many deliveries of a connection that was at rest may pass: what there was, and what came back meanwhile. */
public record Allowance(long most, Duration period) {

    /** What is given back evenly, whole deliveries only, in so long a time. */
    public long refilled(Duration elapsed) {
        return most * elapsed.toMillis() / period.toMillis();
    }

    /** All of it and no more, if more than that was asked for in the time. */
    public boolean explains(long passed, Duration elapsed) {
        return passed >= most && passed <= most + refilled(elapsed);
    }
}
