package io.piboard.metadata.alm.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import io.piboard.contracts.metadata.MetadataChanged.Status;
import io.piboard.jira.JiraBoard;
import io.piboard.jira.JiraIssueType;
import io.piboard.jira.JiraProject;
import io.piboard.jira.JiraSprint;
import io.piboard.jira.JiraStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectTranslationTest {

    private static final JiraProject PROJECT = new JiraProject("10000", "FAL", "Falcons", false);
    private static final JiraStatus TODO = new JiraStatus("10100", "To Do", "new");
    private static final JiraStatus DONE = new JiraStatus("10103", "Done", "done");

    private static final EstimationField NO_ESTIMATE = new EstimationField(List.of());

    @Test
    void listsEachStatusOnceAndNoneOfSubtasks() {
        // given
        var types = List.of(
                new JiraIssueType("10001", "Story", false, List.of(TODO, DONE)),
                new JiraIssueType("10002", "Bug", false, List.of(TODO)),
                new JiraIssueType("10004", "Sub-task", true, List.of(new JiraStatus("9", "Odd", "new"))));

        // when
        var project = ProjectTranslation.project(PROJECT, types, List.of());

        // then
        assertThat(project.statuses())
                .containsExactly(new Status("10100", "To Do", "new"), new Status("10103", "Done", "done"));
    }

    @Test
    void aSharedSprintBelongsToTheBoardThatOwnsIt() {
        // given
        var shared = new JiraSprint("11", "A", "active", "2");

        // when
        var project =
                ProjectTranslation.withBoards(empty(), List.of(board("1", shared), board("2", shared)), NO_ESTIMATE);

        // then
        assertThat(project.sprints()).containsExactly(new Sprint("11", "A", "active", "2"));
    }

    @Test
    void withoutBoardsThoseKnownBeforeStay() {
        // given
        var before = ProjectTranslation.withBoards(
                empty(), List.of(board("1", new JiraSprint("11", "A", "active", "1"))), NO_ESTIMATE);

        // when
        var project = ProjectTranslation.withBoardsOf(before, empty());

        // then
        assertThat(project).isEqualTo(before);
    }

    private static ProjectMetadata empty() {
        return ProjectTranslation.project(PROJECT, List.of(), List.of());
    }

    private static BoardContent board(String id, JiraSprint... sprints) {
        return new BoardContent(new JiraBoard(id, "Board " + id, "scrum"), Optional.empty(), List.of(sprints));
    }
}
