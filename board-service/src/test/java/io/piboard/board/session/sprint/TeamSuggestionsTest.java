package io.piboard.board.session.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.board.metadata.KnownProject;
import io.piboard.board.session.IterationPart;
import io.piboard.board.session.SessionPlan.ProjectPlan;
import io.piboard.board.session.SessionPlan.SprintPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.board.session.check.Finding;
import io.piboard.board.session.check.FindingCode;
import io.piboard.board.session.check.KnownSite;
import io.piboard.board.session.sprint.TeamSuggestions.IterationSuggestion;
import io.piboard.board.session.sprint.TeamSuggestions.Reason;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamSuggestionsTest {

    private static final IterationPart I1 = iteration("I1", 1, "2026-10-01", "2026-10-14");
    private static final IterationPart I2 = iteration("I2", 2, "2026-10-15", "2026-10-28");
    private static final IterationPart UNDATED = iteration("I1", 1, null, null);

    @Test
    void theSprintOfTheSameDaysIsSuggestedWhateverItsName() {
        TeamSuggestions suggested = suggest(
                List.of(I1, I2),
                List.of(),
                sprint("8", "Whale", "future", "2026-10-15", "2026-10-29"),
                sprint("7", "Tuna", "active", "2026-10-01", "2026-10-15"));

        assertThat(ids(suggested)).containsExactly("7", "8");
        assertThat(suggested.iterations().getFirst().because()).containsExactly(Reason.DATES);
        assertThat(suggested.warnings()).isEmpty();
    }

    @Test
    void aNameDecidesWhereDatesAreMissing() {
        TeamSuggestions suggested =
                suggest(List.of(UNDATED), List.of(), sprint("8", "FAL Sprint 2"), sprint("7", "FAL Sprint 1"));

        assertThat(ids(suggested)).containsExactly("7");
        assertThat(suggested.iterations().getFirst().because()).containsExactly(Reason.NAME);
    }

    @Test
    void lastYearsSprintOfThatNameIsNotSuggested() {
        assertThat(ids(suggest(List.of(I1), List.of(), sprint("1", "I1", "future", "2025-10-01", "2025-10-14"))))
                .containsOnlyNulls();
        assertThat(ids(suggest(List.of(UNDATED), List.of(), sprint("1", "I1", "closed", null, null))))
                .containsOnlyNulls();
    }

    @Test
    void aSprintIsSuggestedOnceAndToTheIterationItFitsBest() {
        TeamSuggestions suggested =
                suggest(List.of(I1, I2), List.of(), sprint("7", "Long", "future", "2026-10-08", "2026-10-29"));

        assertThat(ids(suggested)).containsExactly(null, "7");
        assertThat(codes(suggested)).containsExactly(FindingCode.SPRINT_MISSING, FindingCode.SPRINT_DATES_OFF);
    }

    @Test
    void ofTwoThatFitAlikeTheOpenOneIsMeant() {
        assertThat(ids(suggest(
                        List.of(I1),
                        List.of(),
                        sprint("6", "A", "closed", "2026-10-01", "2026-10-15"),
                        sprint("7", "B", "future", "2026-10-01", "2026-10-15"))))
                .containsExactly("7");
    }

    @Test
    void aClosedOneOfTheSameDaysIsSuggestedAndSaidToBeClosed() {
        TeamSuggestions suggested =
                suggest(List.of(I1), List.of(), sprint("6", "A", "closed", "2026-10-01", "2026-10-15"));

        assertThat(ids(suggested)).containsExactly("6");
        assertThat(codes(suggested)).containsExactly(FindingCode.SPRINT_CLOSED);
    }

    @Test
    void whatIsMappedStaysAndIsJudged() {
        TeamSuggestions suggested = suggest(
                List.of(I1, I2),
                List.of(new SprintPlan(I1.id(), "9")),
                sprint("7", "I1", "future", "2026-10-01", "2026-10-15"),
                sprint("8", "I2", "future", "2026-10-15", "2026-10-29"),
                sprint("9", "Odd", "future", "2026-10-10", "2026-10-24"));

        assertThat(suggested.iterations().getFirst().mapped()).isEqualTo("9");
        assertThat(ids(suggested)).containsExactly("7", "8");
        assertThat(codes(suggested)).containsExactly(FindingCode.SPRINT_DATES_OFF, FindingCode.SPRINT_OVERLAPS);
    }

    @Test
    void sprintsOfOtherBoardsAreNotSuggestedButKnownWhereMapped() {
        Sprint other = new Sprint("7", "I1", "future", "6", null, null);

        TeamSuggestions suggested = suggest(List.of(UNDATED), List.of(new SprintPlan(UNDATED.id(), "7")), other);

        assertThat(ids(suggested)).containsOnlyNulls();
        assertThat(codes(suggested)).containsExactly(FindingCode.SPRINT_OF_ANOTHER_BOARD);
    }

    @Test
    void aMappedSprintThatNobodyKnowsIsTold() {
        assertThat(codes(suggest(List.of(I1), List.of(new SprintPlan(I1.id(), "99")))))
                .containsExactly(FindingCode.SPRINT_UNKNOWN);
    }

    private static TeamSuggestions suggest(List<IterationPart> iterations, List<SprintPlan> mapped, Sprint... sprints) {
        ProjectMetadata project =
                new ProjectMetadata("10000", "FAL", "Falcons", List.of(), List.of(), Arrays.asList(sprints));
        KnownSite site =
                new KnownSite(List.of(new KnownProject(project, null)), new SiteMetadata(List.of(), List.of()), true);
        TeamPlan team = new TeamPlan(
                UUID.randomUUID(),
                "Falcons",
                UUID.randomUUID(),
                "10000",
                "FAL",
                "5",
                mapped,
                List.of(new ProjectPlan("10001", "PLAT", null)),
                null);
        return TeamSuggestions.of(site, team, iterations);
    }

    private static List<String> ids(TeamSuggestions suggested) {
        return suggested.iterations().stream()
                .map(IterationSuggestion::suggested)
                .map(sprint -> sprint == null ? null : sprint.id())
                .toList();
    }

    private static List<FindingCode> codes(TeamSuggestions suggested) {
        return suggested.warnings().stream().map(Finding::code).toList();
    }

    private static IterationPart iteration(String name, int position, String starts, String ends) {
        return new IterationPart(
                UUID.randomUUID(),
                name,
                position,
                starts == null ? null : LocalDate.parse(starts),
                ends == null ? null : LocalDate.parse(ends));
    }

    private static Sprint sprint(String id, String name) {
        return sprint(id, name, "future", null, null);
    }

    private static Sprint sprint(String id, String name, String state, String starts, String ends) {
        return new Sprint(
                id,
                name,
                state,
                "5",
                starts == null ? null : Instant.parse(starts + "T08:00:00Z"),
                ends == null ? null : Instant.parse(ends + "T08:00:00Z"));
    }
}
