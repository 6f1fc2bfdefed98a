package io.piboard.jirasim.limit;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.JiraError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Cloud's 429; its body is not documented. */
final class TooMany {

    private TooMany() {}

    static Answer of(String reason, long limit, Instant reset, Clock clock) {
        long millis = Duration.between(clock.instant(), reset).toMillis();
        return Answer.json(429, JiraError.body(List.of("Rate limit exceeded."), Map.of()))
                .with("Retry-After", String.valueOf(Math.max(1, (millis + 999) / 1000)))
                .with("X-RateLimit-Limit", String.valueOf(limit))
                .with("X-RateLimit-Remaining", "0")
                .with("X-RateLimit-NearLimit", "true")
                .with("X-RateLimit-Reset", reset.truncatedTo(ChronoUnit.SECONDS).toString())
                .with("RateLimit-Reason", reason);
    }
}
