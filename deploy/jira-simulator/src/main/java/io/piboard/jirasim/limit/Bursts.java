package io.piboard.jirasim.limit;

import io.piboard.jirasim.http.Answer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Cloud's second limit: a bucket per endpoint and method, for every kind of credential. */
final class Bursts implements Limiter {

    private final LimitPlan plan;
    private final Clock clock;
    private final Map<String, TokenBucket> buckets = new HashMap<>();

    Bursts(LimitPlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public Optional<Answer> refusal(Asked asked) {
        int most = Set.of("GET", "POST").contains(asked.method()) ? plan.readBurst() : plan.writeBurst();
        if (most == 0) {
            return Optional.empty();
        }
        TokenBucket bucket = buckets.computeIfAbsent(
                asked.method() + " " + asked.endpoint(), key -> new TokenBucket(most, most, clock));
        return bucket.take()
                ? Optional.empty()
                : Optional.of(
                        TooMany.of("jira-burst-based", most, clock.instant().plusSeconds(1), clock));
    }

    @Override
    public Answer counted(Asked asked, Answer answer) {
        return answer;
    }
}
