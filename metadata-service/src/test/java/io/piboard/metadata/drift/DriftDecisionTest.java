package io.piboard.metadata.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.metadata.drift.Drift.Change;
import io.piboard.metadata.drift.Subject.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriftDecisionTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");

    private static final Subject SPRINT = new Subject(Kind.SPRINT, "10000", "37");
    private static final Subject PERMISSION = new Subject(Kind.PERMISSION, "10000", "LINK_ISSUES");
    private static final Sighting.Seen OPEN = seen("open");
    private static final Sighting.Seen CLOSED = seen("closed");

    @Test
    void whatIsSeenForTheFirstTimeIsTakenAsItIs() {
        assertThat(look(fresh(SPRINT), CLOSED, MONDAY).drift()).isNull();
    }

    @Test
    void whatIsAsItWasIsNoDrift() {
        UsedSubject known = look(fresh(SPRINT), OPEN, MONDAY);

        assertThat(look(known, OPEN, TUESDAY)).isEqualTo(known);
    }

    @Test
    void aChangeNamesBeforeAndNow() {
        UsedSubject known = look(fresh(SPRINT), OPEN, MONDAY);

        UsedSubject now = look(known, CLOSED, TUESDAY);

        assertThat(now.drift())
                .isEqualTo(new Drift(Drift.Kind.CHANGED, List.of(new Change("state", "open", "closed"))));
        assertThat(now.since()).isEqualTo(TUESDAY);
    }

    @Test
    void aDriftIsAsOldAsItsFirstSighting() {
        UsedSubject closed = look(look(fresh(SPRINT), OPEN, MONDAY), CLOSED, MONDAY);

        assertThat(look(closed, CLOSED, TUESDAY).since()).isEqualTo(MONDAY);
    }

    @Test
    void whatComesBackIsNoDriftAnyMore() {
        UsedSubject gone = look(look(fresh(SPRINT), OPEN, MONDAY), Sighting.ABSENT, MONDAY);

        UsedSubject back = look(gone, OPEN, TUESDAY);

        assertThat(gone.drift()).isEqualTo(Drift.GONE);
        assertThat(back.drift()).isNull();
    }

    @Test
    void whatWasNeverThereIsGone() {
        assertThat(look(fresh(SPRINT), Sighting.ABSENT, MONDAY).drift()).isEqualTo(Drift.GONE);
    }

    @Test
    void aPermissionThatWasNeverThereIsNoSurprise() {
        assertThat(look(fresh(PERMISSION), Sighting.ABSENT, MONDAY).drift()).isNull();
    }

    @Test
    void aPermissionThatIsTakenAwayIsOne() {
        UsedSubject granted = look(fresh(PERMISSION), Sighting.Seen.of(Map.of()), MONDAY);

        assertThat(look(granted, Sighting.ABSENT, TUESDAY).drift()).isEqualTo(Drift.GONE);
    }

    @Test
    void nothingIsSaidOfWhatNobodyCanSee() {
        UsedSubject closed = look(look(fresh(SPRINT), OPEN, MONDAY), CLOSED, MONDAY);

        assertThat(look(closed, Sighting.UNKNOWN, TUESDAY)).isEqualTo(closed);
    }

    private static UsedSubject look(UsedSubject used, Sighting now, Instant when) {
        return DriftDecision.decide(used, now, when);
    }

    private static UsedSubject fresh(Subject subject) {
        return UsedSubject.fresh(subject, "iteration 1 of team Falcons");
    }

    private static Sighting.Seen seen(String state) {
        return Sighting.Seen.of(Map.of("name", "Sprint 1", "state", state));
    }
}
