package io.piboard.metadata.alm.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import io.piboard.contracts.metadata.MetadataChanged.Status;
import io.piboard.jira.JiraIssueType;
import io.piboard.jira.JiraProject;
import io.piboard.jira.JiraSprint;
import io.piboard.jira.JiraStatus;
import io.piboard.metadata.alm.jira.ProjectTranslation.BoardSprints;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectTranslationTest {

    private static final JiraProject PROJECT = new JiraProject("10000", "FAL", "Falcons");
    private static final JiraStatus TODO = new JiraStatus("10100", "To Do", "new");
    private static final JiraStatus DONE = new JiraStatus("10103", "Done", "done");

    @Test
    void listsEachStatusOnceAndNoSubtasks() {
        var types = List.of(
                new JiraIssueType("10001", "Story", false, List.of(TODO, DONE)),
                new JiraIssueType("10002", "Bug", false, List.of(TODO)),
                new JiraIssueType("10004", "Sub-task", true, List.of(new JiraStatus("9", "Odd", "new"))));

        var project = ProjectTranslation.project(PROJECT, types, List.of());

        assertThat(project.issueTypes())
                .containsExactly(new IssueType("10001", "Story"), new IssueType("10002", "Bug"));
        assertThat(project.statuses())
                .containsExactly(new Status("10100", "To Do", "new"), new Status("10103", "Done", "done"));
    }

    @Test
    void aSharedSprintBelongsToTheBoardThatOwnsIt() {
        var boards = List.of(
                new BoardSprints("1", List.of(new JiraSprint("11", "A", "active", "2"))),
                new BoardSprints("2", List.of(new JiraSprint("11", "A", "active", "2"))));

        var project = ProjectTranslation.project(PROJECT, List.of(), boards);

        assertThat(project.sprints()).containsExactly(new Sprint("11", "A", "active", "2"));
    }
}
