package io.piboard.sync.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.LaneName;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a lane can go through. */
class LaneRowTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final UUID ANY = UUID.randomUUID();
    private static final LaneName LANE = LaneName.ofIssue(ANY, ANY, "20001");

    private final LaneRow rung = LaneRow.sleeping(LANE).rung(Ring.webhook(LANE, body("Pay", NOW)), NOW);

    @Test
    void twoDifferentBodiesOfOneMillisecondAreRead() {
        assertThat(rung.rung(Ring.webhook(LANE, body("Pay cash", NOW)), NOW)
                        .bell()
                        .mustRead())
                .isTrue();
    }

    @Test
    void theSameBodyTwiceIsNotRead() {
        assertThat(rung.rung(Ring.webhook(LANE, body("Pay", NOW)), NOW).bell().mustRead())
                .isFalse();
    }

    /** Found by the simulation: a paused session's visit looks at nothing, and the marker was seen once only. */
    @Test
    void anIssueSeenWithTheStickysMarkerIsNotForgottenByAVisitThatDidNothing() {
        // given
        LaneName sticky = LaneName.ofSticky(ANY, ANY, ANY);
        LaneRow claimed = LaneRow.sleeping(sticky)
                .rung(Ring.created(sticky, "20004"), NOW)
                .claimed(NOW, LEASE);

        // when
        LaneRow ended = claimed.ended(claimed.asClaim(NOW), VisitOutcomes.done(), NOW);

        // then
        assertThat(ended.isAsleep()).isTrue();
        assertThat(ended.isSpent()).isFalse();
        assertThat(ended.rung(Ring.look(sticky), NOW).asClaim(NOW).createdIssue())
                .isEqualTo("20004");
    }

    @Test
    void theLaterBodyCountsInWhateverOrderTheyCome() {
        IssueSnapshot later = body("Pay cash", NOW.plusMillis(1));

        assertThat(rung.rung(Ring.webhook(LANE, later), NOW).bell().heard()).isEqualTo(later);
        assertThat(rung.rung(Ring.webhook(LANE, body("Old", NOW.minusMillis(1))), NOW)
                        .bell()
                        .heard())
                .isEqualTo(body("Pay", NOW));
    }

    @Test
    void aClaimWhoseLeaseRanOutHoldsNothingOnceAnotherOneFollowed() {
        // given
        LaneRow first = rung.claimed(NOW, LEASE);
        Lane zombie = first.asClaim(NOW);

        // when
        LaneRow second = first.claimed(NOW.plusSeconds(61), LEASE);

        // then
        assertThat(first.isHeldBy(zombie, NOW.plusSeconds(59))).isTrue();
        assertThat(first.isHeldBy(zombie, NOW.plusSeconds(61))).isFalse();
        assertThat(second.isHeldBy(zombie, NOW.plusSeconds(62))).isFalse();
    }

    @Test
    void aBellDuringAVisitMakesTheLaneDueAgainAtOnce() {
        // given
        LaneRow claimed = rung.claimed(NOW, LEASE);
        Lane lane = claimed.asClaim(NOW);

        // when
        LaneRow ended = claimed.rung(Ring.look(LANE), NOW).ended(lane, VisitOutcomes.done(), NOW);

        // then
        assertThat(ended.isDue(NOW)).isTrue();
        assertThat(claimed.ended(lane, VisitOutcomes.done(), NOW).isAsleep()).isTrue();
    }

    @Test
    void backOffHoldsWhateverRingsExceptAClickOnRetry() {
        // given
        LaneRow claimed = rung.claimed(NOW, LEASE);
        Lane lane = claimed.asClaim(NOW);
        Instant later = NOW.plusSeconds(30);

        // when
        LaneRow webhook = claimed.rung(Ring.webhook(LANE, null), NOW).ended(lane, VisitOutcomes.heldUntil(later), NOW);
        LaneRow retry = claimed.rung(Ring.wish(LANE, true), NOW).ended(lane, VisitOutcomes.heldUntil(later), NOW);

        // then
        assertThat(webhook.isDue(NOW.plusSeconds(1))).isFalse();
        assertThat(webhook.isDue(later)).isTrue();
        assertThat(retry.isDue(NOW)).isTrue();
    }

    private static IssueSnapshot body(String text, Instant updated) {
        return new IssueSnapshot("FAL-1", updated, 1, Map.of("summary", FieldValue.of(text)));
    }
}
