package io.piboard.jirasim.limit;

import io.piboard.jirasim.http.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Cloud's first limit: points of an app until the next full hour; what signs in with an API token is exempt. */
final class HourlyPoints implements Limiter {

    private static final double NEAR = 0.2;

    private final String reason;
    private final String policy;
    private final long most;
    private final Clock clock;
    private final Map<String, Long> spent = new HashMap<>();
    private Instant hour;

    HourlyPoints(String reason, String policy, long most, Clock clock) {
        this.reason = reason;
        this.policy = policy;
        this.most = most;
        this.clock = clock;
        this.hour = thisHour();
    }

    @Override
    public Optional<Answer> refusal(Asked asked) {
        return free(asked) || left(asked) > 0
                ? Optional.empty()
                : Optional.of(beta(TooMany.of(reason, most, reset(), clock), 0));
    }

    @Override
    public Answer counted(Asked asked, Answer answer) {
        if (free(asked)) {
            return answer;
        }
        spent.merge(asked.caller().app(), Points.of(asked, answer), Long::sum);
        long left = Math.max(0, left(asked));
        Answer told = beta(answer, left)
                .with("X-RateLimit-Limit", String.valueOf(most))
                .with("X-RateLimit-Remaining", String.valueOf(left));
        return left < most * NEAR ? told.with("X-RateLimit-NearLimit", "true") : told;
    }

    private boolean free(Asked asked) {
        return asked.caller().app().isEmpty();
    }

    private long left(Asked asked) {
        if (!hour.equals(thisHour())) {
            hour = thisHour();
            spent.clear();
        }
        return most - spent.getOrDefault(asked.caller().app(), 0L);
    }

    private Answer beta(Answer answer, long left) {
        long seconds = Duration.between(clock.instant(), reset()).toSeconds();
        return answer.with("Beta-RateLimit-Policy", "\"" + policy + "\";q=" + most + ";w=3600")
                .with("Beta-RateLimit", "\"" + policy + "\";r=" + left + ";t=" + seconds);
    }

    private Instant thisHour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    private Instant reset() {
        return thisHour().plus(Duration.ofHours(1));
    }
}
