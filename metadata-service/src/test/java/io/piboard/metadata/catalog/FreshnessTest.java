package io.piboard.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant READ = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration ALLOWED = Duration.ofMinutes(45);

    @Test
    void whatWasReadLatelyIsFreshAndSaysNoMore() {
        assertThat(at(44, null)).isEqualTo(new Freshness(false, null, null));
    }

    @Test
    void whatWasReadTooLongAgoIsStale() {
        assertThat(at(46, null)).isEqualTo(new Freshness(true, READ, StaleReason.OVERDUE));
    }

    @Test
    void aFailedLookMakesStaleAtOnce() {
        assertThat(at(1, StaleReason.JIRA_UNREACHABLE))
                .isEqualTo(new Freshness(true, READ, StaleReason.JIRA_UNREACHABLE));
    }

    @Test
    void whatIsGoneIsStaleHoweverWellTheOthersAre() {
        assertThat(Freshness.of(new EntryState(1, READ, READ), null, READ, ALLOWED)
                        .reason())
                .isEqualTo(StaleReason.GONE_OR_HIDDEN);
    }

    @Test
    void beforeTheFirstLookThereIsNothingToBeFresh() {
        assertThat(Freshness.of(EntryState.UNREAD, null, READ, ALLOWED))
                .isEqualTo(new Freshness(true, null, StaleReason.NOT_READ_YET));
    }

    private static Freshness at(int minutesLater, StaleReason failure) {
        return Freshness.of(
                new EntryState(1, READ, null), failure, READ.plus(Duration.ofMinutes(minutesLater)), ALLOWED);
    }
}
