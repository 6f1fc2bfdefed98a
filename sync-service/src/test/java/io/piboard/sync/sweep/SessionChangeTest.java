package io.piboard.sync.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.Iteration;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.contracts.session.SessionChanged.TeamProject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionChangeTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Iteration ITERATION = new Iteration(ID, "I1", 1);

    @Test
    void datesAndNamesOfIterationsConcernTheBoardAlone() {
        Iteration dated = new Iteration(ID, "Sprint 1", 1, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 14));
        assertThat(between(session(ITERATION), session(dated))).isEqualTo(SessionChange.NOTHING);
    }

    @Test
    void anotherIterationMayBeAnotherSprint() {
        Iteration other = new Iteration(UUID.randomUUID(), "I2", 2);
        assertThat(between(session(ITERATION), session(ITERATION, other))).isEqualTo(SessionChange.MAPPING);
    }

    @Test
    void aFurtherProjectOfATeamMayHaveIssuesForTheBoard() {
        assertThat(between(
                        session(List.of(ITERATION), List.of()),
                        session(List.of(ITERATION), List.of(new TeamProject("10001", "PLAT", "6")))))
                .isEqualTo(SessionChange.MAPPING);
    }

    private static SessionChange between(SessionChanged known, SessionChanged changed) {
        return SessionChange.between(Optional.of(known), changed);
    }

    private static SessionChanged session(Iteration... iterations) {
        return session(List.of(iterations), List.of());
    }

    private static SessionChanged session(List<Iteration> iterations, List<TeamProject> more) {
        return new SessionChanged(
                ID,
                ID,
                1,
                "PI 7",
                ID,
                SessionState.ACTIVE,
                ConflictPolicy.ASK,
                DeletePolicy.KEEP_ISSUE,
                iterations,
                List.of(new TeamMapping(ID, "Falcons", ID, "10000", "FAL", "5", List.of(), more, null)),
                List.of(),
                List.of());
    }
}
