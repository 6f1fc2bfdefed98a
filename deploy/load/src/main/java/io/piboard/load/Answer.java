package io.piboard.load;

import java.time.Duration;

/**
 * How one try of a delivery ended.
 *
 * @param id of the delivery
 * @param due when it should have been sent, by {@link System#nanoTime()}
 * @param took from then until the answer was complete: a client that falls behind counts against the service
 * @param status 0 without an answer
 * @param retryAfter whether the answer says when to come back
 */
public record Answer(String id, long due, Duration took, int status, boolean retryAfter) {

    public boolean good() {
        return status >= 200 && status < 300;
    }

    public long answeredAt() {
        return due + took.toNanos();
    }
}
