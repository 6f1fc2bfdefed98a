package io.piboard.jirasim.limit;

import java.time.Clock;

/** So much at once, and a steady stream afterwards. */
final class TokenBucket {

    private final double capacity;
    private final double perMilli;
    private final Clock clock;
    private double tokens;
    private long looked;

    TokenBucket(double capacity, double perSecond, Clock clock) {
        this.capacity = capacity;
        this.perMilli = perSecond / 1000;
        this.clock = clock;
        this.tokens = capacity;
        this.looked = clock.millis();
    }

    boolean take() {
        fill();
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    int left() {
        fill();
        return (int) tokens;
    }

    long secondsUntilNext() {
        fill();
        return tokens >= 1 || perMilli == 0 ? 0 : (long) Math.ceil((1 - tokens) / perMilli / 1000);
    }

    private void fill() {
        long now = clock.millis();
        tokens = Math.min(capacity, tokens + (now - looked) * perMilli);
        looked = now;
    }
}
