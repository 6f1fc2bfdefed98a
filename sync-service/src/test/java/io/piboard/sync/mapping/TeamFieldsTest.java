package io.piboard.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged.SprintMapping;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.contracts.session.SessionChanged.TeamProject;
import io.piboard.sync.alm.IssueWrite;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamFieldsTest {

    private static final UUID ITERATION = UUID.randomUUID();
    private static final FieldValue POINTS = FieldValue.of("5");

    private final TeamFields fields = new TeamFields(
            null,
            new TeamMapping(
                    UUID.randomUUID(),
                    "Falcons",
                    UUID.randomUUID(),
                    "10000",
                    "FAL",
                    "5",
                    List.of(new SprintMapping(ITERATION, "37")),
                    List.of(new TeamProject("10001", "PLAT", "6")),
                    null));

    @Test
    void eachProjectIsEstimatedOnItsOwnBoard() {
        assertThat(write("10000")).isEqualTo(new IssueWrite.SetStoryPoints(POINTS, "5"));
        assertThat(write("10001")).isEqualTo(new IssueWrite.SetStoryPoints(POINTS, "6"));
    }

    @Test
    void anIterationIsOneSprintWhateverTheProject() {
        assertThat(fields.in("10001").orElseThrow().toBoard(SyncedField.ITERATION, FieldValue.of("37")))
                .isEqualTo(FieldValue.of(ITERATION.toString()));
    }

    @Test
    void aProjectThatTheTeamDoesNotPlanIsOutsideTheMapping() {
        assertThat(fields.in("10002")).isEmpty();
    }

    private IssueWrite write(String project) {
        return fields.in(project).orElseThrow().write(SyncedField.STORY_POINTS, POINTS);
    }
}
