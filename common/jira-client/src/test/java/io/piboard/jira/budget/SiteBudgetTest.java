package io.piboard.jira.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteBudgetTest {

    private static final Claim READ = new Claim("issue.read", false, List.of());
    private static final Claim EDIT = new Claim("issue.edit", true, List.of("1"));
    private static final Claim EDIT_OTHER = new Claim("issue.edit", true, List.of("2"));

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final InstantSource clock = () -> now;
    private final Holds apps = new Holds(clock);
    private BudgetShare share = new BudgetShare(1, 40, 1, Duration.ofMillis(1));
    private final SiteBudget budget = budget("app");

    @ParameterizedTest
    @CsvSource({
        "jira-quota-global-based, APP",
        "jira-quota-tenant-based, SITE",
        "jira-burst-based, ENDPOINT",
        "jira-per-issue-on-write, ISSUE",
        "something-new, SITE",
        ", SITE"
    })
    void theReasonDecidesWhatIsHeld(String reason, LimitScope scope) {
        assertThat(LimitScope.of(reason)).isEqualTo(scope);
    }

    @Test
    void oneBusyIssueHoldsNoOther() {
        budget.hold(EDIT, LimitScope.ISSUE, Duration.ofSeconds(30));

        assertThat(refusal(EDIT)).isEqualTo(LimitScope.ISSUE);
        passes(budget, EDIT_OTHER);
        passes(budget, READ);
    }

    @Test
    void oneBusyEndpointHoldsNoOther() {
        budget.hold(EDIT, LimitScope.ENDPOINT, Duration.ofSeconds(30));

        assertThat(refusal(EDIT_OTHER)).isEqualTo(LimitScope.ENDPOINT);
        passes(budget, READ);
    }

    @Test
    void theAppsPointsHoldAllItsSitesAndNobodyElse() {
        budget.hold(READ, LimitScope.APP, Duration.ofMinutes(20));

        assertThat(refusal(budget("app"), READ)).isEqualTo(LimitScope.APP);
        passes(budget("another app"), READ);
        passes(budget(null), READ);
    }

    @Test
    void aHoldEnds() {
        budget.hold(READ, LimitScope.SITE, Duration.ofSeconds(30));
        now = now.plusSeconds(29);
        assertThat(refusal(READ)).isEqualTo(LimitScope.SITE);

        now = now.plusSeconds(2);

        passes(budget, READ);
    }

    @Test
    void aShorterHoldShortensNoLongerOne() {
        budget.hold(READ, LimitScope.SITE, Duration.ofSeconds(30));
        budget.hold(READ, LimitScope.SITE, Duration.ofSeconds(1));
        now = now.plusSeconds(5);

        assertThat(refusal(READ)).isEqualTo(LimitScope.SITE);
    }

    @Test
    void slowsDownNearTheLimit() {
        budget.heed(Map.of("X-RateLimit-NearLimit", "true")::get);

        assertThat(passing()).isEqualTo(10);
    }

    @Test
    void goesOnAtFullSpeedOtherwise() {
        budget.heed(Map.of("X-RateLimit-NearLimit", "false", "X-RateLimit-Remaining", "4000")::get);

        assertThat(passing()).isEqualTo(40);
    }

    @Test
    void waitsForDataCentersBucketToFill() {
        budget.heed(
                Map.of("X-RateLimit-Limit", "70", "X-RateLimit-Remaining", "0", "X-RateLimit-Interval-Seconds", "1")
                        ::get);

        assertThat(refusal(READ)).isEqualTo(LimitScope.SITE);
        now = now.plusSeconds(2);
        passes(budget, READ);
    }

    @Test
    void aProcessThatJoinsTakesItsPart() {
        passes(budget, READ);

        share = share.among(2);

        assertThat(passing()).isEqualTo(19);
    }

    @Test
    void aChangedPartGivesNothingBackThatWasTaken() {
        passing();

        share = share.among(2);

        assertThat(passing()).isZero();
    }

    @Test
    void thePartOfAProcessThatEndedGoesToTheOthers() {
        share = share.among(4);
        assertThat(passing(budget("app"))).isEqualTo(10);

        share = share.among(1);

        assertThat(passing(budget("app"))).isEqualTo(40);
    }

    private SiteBudget budget(String app) {
        return new SiteBudget(() -> share, apps, app, clock);
    }

    private long passing() {
        return passing(budget);
    }

    private static long passing(SiteBudget budget) {
        return IntStream.range(0, 40).filter(i -> isAdmitted(budget)).count();
    }

    private static boolean isAdmitted(SiteBudget budget) {
        try {
            budget.admit(READ).await().atMost(Duration.ofSeconds(5));
            return true;
        } catch (OverBudgetException over) {
            return false;
        }
    }

    private LimitScope refusal(Claim claim) {
        return refusal(budget, claim);
    }

    private static LimitScope refusal(SiteBudget budget, Claim claim) {
        return catchThrowableOfType(
                        OverBudgetException.class,
                        () -> budget.admit(claim).await().atMost(Duration.ofSeconds(5)))
                .scope();
    }

    private static void passes(SiteBudget budget, Claim claim) {
        assertThatCode(() -> budget.admit(claim).await().atMost(Duration.ofSeconds(5)))
                .doesNotThrowAnyException();
    }
}
