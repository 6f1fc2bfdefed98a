package io.piboard.jirasim.limit;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Data Center's limit: one bucket per user, told in the headers of every answer to somebody who is signed in. */
final class UserBuckets implements Limiter {

    private final BucketPlan plan;
    private final Clock clock;
    private final Map<String, TokenBucket> buckets = new HashMap<>();

    UserBuckets(BucketPlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public Optional<Answer> refusal(Asked asked) {
        if (exempt(asked) || bucket(asked).take()) {
            return Optional.empty();
        }
        JsonObject body =
                new JsonObject().put("message", "Rate limit exceeded.").put("status-code", 429);
        return Optional.of(counted(asked, Answer.json(429, body)));
    }

    @Override
    public Answer counted(Asked asked, Answer answer) {
        if (exempt(asked)) {
            return answer;
        }
        TokenBucket bucket = bucket(asked);
        return answer.with("X-RateLimit-Limit", String.valueOf(plan.limit()))
                .with("X-RateLimit-Remaining", String.valueOf(bucket.left()))
                .with("X-RateLimit-Interval-Seconds", String.valueOf(plan.intervalSeconds()))
                .with("X-RateLimit-FillRate", String.valueOf(plan.fill()))
                .with("Retry-After", String.valueOf(bucket.secondsUntilNext()));
    }

    private boolean exempt(Asked asked) {
        User user = asked.caller().user();
        return plan.exempt().contains(user.name()) || plan.exempt().contains(user.email());
    }

    private TokenBucket bucket(Asked asked) {
        double perSecond = (double) plan.fill() / plan.intervalSeconds();
        return buckets.computeIfAbsent(
                asked.caller().user().name(), name -> new TokenBucket(plan.limit(), perSecond, clock));
    }
}
