package io.piboard.jirasim.limit;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.kind.JiraKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The limits of this kind of Jira that the switchboard has turned on; a new plan starts counting anew. */
public final class RateLimits {

    private final JiraKind kind;
    private final Supplier<LimitPlan> wanted;
    private final Clock clock;
    private LimitPlan plan = LimitPlan.NONE;
    private List<Limiter> limiters = List.of();

    public RateLimits(JiraKind kind, Supplier<LimitPlan> wanted, Clock clock) {
        this.kind = kind;
        this.wanted = wanted;
        this.clock = clock;
    }

    public Optional<Answer> refusal(Asked asked) {
        return limiters().stream()
                .flatMap(limiter -> limiter.refusal(asked).stream())
                .findFirst();
    }

    /** The answer with what is left after it. */
    public Answer counted(Asked asked, Answer answer) {
        Answer told = answer;
        for (Limiter limiter : limiters()) {
            told = limiter.counted(asked, told);
        }
        return told;
    }

    private List<Limiter> limiters() {
        LimitPlan now = wanted.get();
        if (!now.equals(plan)) {
            plan = now;
            limiters = kind.cloud() ? ofCloud() : ofServer();
        }
        return limiters;
    }

    private List<Limiter> ofCloud() {
        List<Limiter> all = new ArrayList<>();
        if (plan.globalPoints() > 0) {
            all.add(new HourlyPoints("jira-quota-global-based", "global-app-quota", plan.globalPoints(), clock));
        }
        if (plan.tenantPoints() > 0) {
            all.add(new HourlyPoints("jira-quota-tenant-based", "tenant-app-quota", plan.tenantPoints(), clock));
        }
        all.add(new Bursts(plan, clock));
        return all;
    }

    /** From 8.6 on, which is before the oldest version here. */
    private List<Limiter> ofServer() {
        return plan.bucket().limit() > 0 ? List.of(new UserBuckets(plan.bucket(), clock)) : List.of();
    }
}
