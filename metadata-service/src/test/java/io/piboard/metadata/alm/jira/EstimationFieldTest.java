package io.piboard.metadata.alm.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.metadata.MetadataChanged.CreateField;
import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.jira.JiraBoard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EstimationFieldTest {

    private static final Field POINTS = number("customfield_10035", "Story Points");
    private static final Field OTHER_POINTS = number("customfield_10099", "Story Points");
    private static final Field EFFORT = number("customfield_10077", "Effort");
    private static final Field ESTIMATE = new Field(
            "customfield_10016", "Story point estimate", "number", "com.pyxis.greenhopper.jira:jsw-story-points");
    private static final Field TIME = new Field("timeoriginalestimate", "Original estimate", "number", "");

    @Test
    void theBoardIsBelievedFirst() {
        assertThat(resolve("scrum", "customfield_10077", project("customfield_10016")))
                .isEqualTo("customfield_10077");
    }

    @Test
    void thenTheFieldOfTeamManagedProjectsIfThisOneShowsIt() {
        assertThat(resolve("simple", null, project("customfield_10016"))).isEqualTo("customfield_10016");
    }

    @Test
    void thenANumberNamedStoryPointsThatTheProjectShows() {
        assertThat(resolve("scrum", null, project("customfield_10099"))).isEqualTo("customfield_10099");
    }

    @Test
    void thenAnyNumberNamedStoryPoints() {
        assertThat(resolve("scrum", null, project())).isEqualTo("customfield_10035");
    }

    @Test
    void aBoardThatEstimatesInTimeIsNoHelp() {
        assertThat(new EstimationField(List.of(TIME, EFFORT)).of(project(), board("scrum", "customfield_10000")))
                .isNull();
    }

    @Test
    void whatNobodyCanTellIsForAnAdminToSay() {
        assertThat(new EstimationField(List.of(EFFORT)).of(project(), board("scrum", null)))
                .isNull();
    }

    @Test
    void kanbanHasNoEstimate() {
        assertThat(resolve("kanban", null, project("customfield_10035"))).isNull();
    }

    private static String resolve(String boardType, String configured, ProjectMetadata project) {
        return new EstimationField(List.of(POINTS, OTHER_POINTS, EFFORT, ESTIMATE))
                .of(project, board(boardType, configured));
    }

    private static BoardContent board(String type, String configured) {
        return new BoardContent(new JiraBoard("5", "Board", type), Optional.ofNullable(configured), List.of());
    }

    private static ProjectMetadata project(String... shown) {
        List<CreateField> fields = Stream.of(shown)
                .map(id -> new CreateField(id, id, false, false))
                .toList();
        return new ProjectMetadata(
                "10000",
                "FAL",
                "Falcons",
                List.of(new IssueType("10001", "Story", List.of(), fields)),
                List.of(),
                List.of(),
                false,
                List.of());
    }

    private static Field number(String id, String name) {
        return new Field(id, name, "number", "com.atlassian.jira.plugin.system.customfieldtypes:float");
    }
}
