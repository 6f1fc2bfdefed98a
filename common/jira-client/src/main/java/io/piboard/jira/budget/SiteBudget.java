package io.piboard.jira.budget;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The budget of one connection: buckets for site, endpoint and issues, and the pauses that Jira has asked for. */
public final class SiteBudget {

    private static final String SITE = "site";

    private final Holds holds;
    private final Holds appHolds;
    private final String app;
    private final Pace pace;
    private final SharedBuckets shared;
    private final RecentBuckets issues = new RecentBuckets();

    /**
     * @param share this process's part, which changes with the number of those that share
     * @param appHolds what all sites of an app share
     * @param app the app of this connection; {@code null} if its account belongs to none
     */
    public SiteBudget(Supplier<BudgetShare> share, Holds appHolds, String app, InstantSource clock) {
        this.shared = new SharedBuckets(share);
        this.holds = new Holds(clock);
        this.appHolds = appHolds;
        this.app = app == null ? "" : app;
        this.pace = new Pace(clock);
    }

    /** Completes when the request may go; fails with {@link OverBudgetException} when that is too far away. */
    public Uni<Void> admit(Claim claim) {
        return Uni.createFrom().deferred(() -> {
            refuseHeld(claim);
            return take(buckets(claim));
        });
    }

    /** Jira said when to come back: until then nothing of that kind is sent, because each refused call lengthens the wait. */
    public void hold(Claim claim, LimitScope scope, Duration wait) {
        switch (scope) {
            case APP -> (app.isEmpty() ? holds : appHolds).hold(app.isEmpty() ? SITE : app, wait);
            case SITE -> holds.hold(SITE, wait);
            case ENDPOINT -> holds.hold(claim.endpoint(), wait);
            case ISSUE -> claim.writes().forEach(issue -> holds.hold(issue(issue), wait));
        }
    }

    /** What an answer says between the lines. */
    public void heed(UnaryOperator<String> header) {
        pace.heed(header).ifPresent(wait -> holds.hold(SITE, wait));
    }

    private void refuseHeld(Claim claim) {
        refuse(appHolds.left(app), LimitScope.APP);
        refuse(holds.left(SITE), LimitScope.SITE);
        refuse(holds.left(claim.endpoint()), LimitScope.ENDPOINT);
        claim.writes().forEach(issue -> refuse(holds.left(issue(issue)), LimitScope.ISSUE));
    }

    private static void refuse(Duration left, LimitScope scope) {
        if (left.isPositive()) {
            throw new OverBudgetException(left, scope);
        }
    }

    private record Share(Bucket bucket, int tokens, LimitScope scope) {}

    private Deque<Share> buckets(Claim claim) {
        Stream<Share> written = claim.writes().stream()
                .map(issue -> new Share(
                        issues.of(issue, () -> BudgetShare.issue(TimeMeter.SYSTEM_NANOTIME)), 1, LimitScope.ISSUE));
        Bucket endpoint = shared.endpoint(claim.endpoint(), claim.replaces());
        int cost = Math.min(pace.cost(), shared.share().atOnce());
        return Stream.concat(
                        written,
                        Stream.of(
                                new Share(endpoint, 1, LimitScope.ENDPOINT),
                                new Share(shared.site(), cost, LimitScope.SITE)))
                .collect(ArrayDeque::new, Deque::add, Deque::addAll);
    }

    private Uni<Void> take(Deque<Share> shares) {
        Share next = shares.poll();
        return next == null ? Uni.createFrom().voidItem() : take(next).chain(() -> take(shares));
    }

    private Uni<Void> take(Share next) {
        Duration longest = shared.share().longestWait();
        return Uni.createFrom()
                .completionStage(() -> next.bucket()
                        .asScheduler()
                        .tryConsume(next.tokens(), longest, Infrastructure.getDefaultWorkerPool()))
                .invoke(admitted -> {
                    if (!admitted) {
                        throw new OverBudgetException(longest, next.scope());
                    }
                })
                .replaceWithVoid();
    }

    private static String issue(String id) {
        return "issue " + id;
    }
}
