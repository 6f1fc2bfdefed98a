package io.piboard.sync.mapping;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.session.SessionChanged.SprintMapping;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.contracts.session.SessionChanged.TeamProject;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.IssueWrite;
import java.util.List;
import java.util.Optional;

/** One team's fields, between the board's terms (iterations) and Jira's (sprints, field ids). */
public record TeamFields(ConnectionChanged connection, TeamMapping team) {

    private static final String DONE = "done";

    /** The same for an issue of this project, whose own board estimates it; empty if the team does not plan there. */
    public Optional<TeamFields> in(String projectId) {
        return team.project(projectId).map(project -> new TeamFields(connection, planning(project)));
    }

    /** The Jira field that plays this part, or empty if the site has none. */
    public Optional<String> jiraField(SyncedField field) {
        return switch (field) {
            case TEXT -> Optional.of("summary");
            case STATUS -> Optional.of("status");
            case STORY_POINTS -> Optional.ofNullable(connection.fields().get(FieldRole.STORY_POINTS));
            case ITERATION -> Optional.ofNullable(connection.fields().get(FieldRole.SPRINT));
        };
    }

    public MappedWish toJira(SyncedField field, FieldValue boardValue) {
        return switch (field) {
            case TEXT -> new MappedWish.Value(oneLine(boardValue));
            case STATUS, STORY_POINTS -> new MappedWish.Value(boardValue);
            case ITERATION -> toSprint(boardValue);
        };
    }

    /** In the board's terms. A sprint that this session does not map is the backlog column; it is never pushed back. */
    public FieldValue toBoard(SyncedField field, FieldValue jiraValue) {
        return field == SyncedField.ITERATION ? toIteration(jiraValue) : jiraValue;
    }

    /** The column of an issue without active or future sprint (link.md rule 18). */
    public FieldValue restingColumn(AlmIssue issue) {
        if (!DONE.equals(issue.statusCategory())) {
            return FieldValue.EMPTY;
        }
        return issue.closedSprints().stream()
                .map(sprint -> toIteration(FieldValue.of(sprint)))
                .filter(iteration -> !iteration.isEmpty())
                .findFirst()
                .orElse(FieldValue.EMPTY);
    }

    public IssueWrite write(SyncedField field, FieldValue jiraValue) {
        return switch (field) {
            case TEXT -> new IssueWrite.SetText(jiraValue);
            case STATUS -> new IssueWrite.ChangeStatus(jiraValue);
            case STORY_POINTS -> new IssueWrite.SetStoryPoints(jiraValue, team.scrumBoardId());
            case ITERATION -> new IssueWrite.MoveToSprint(jiraValue);
        };
    }

    private TeamMapping planning(TeamProject project) {
        return new TeamMapping(
                team.team(),
                team.name(),
                team.board(),
                project.projectId(),
                project.projectKey(),
                project.scrumBoardId(),
                team.sprints());
    }

    private MappedWish toSprint(FieldValue iteration) {
        if (iteration.isEmpty()) {
            return new MappedWish.Value(FieldValue.EMPTY);
        }
        return sprints().stream()
                .filter(sprint -> sprint.iteration().toString().equals(iteration.text()))
                .findFirst()
                .<MappedWish>map(sprint -> new MappedWish.Value(FieldValue.of(sprint.sprintId())))
                .orElseGet(() -> new MappedWish.Unmappable("This iteration has no sprint in Jira for team "
                        + team.name() + ". A PI admin can map one in the session's settings."));
    }

    private FieldValue toIteration(FieldValue sprintId) {
        return sprints().stream()
                .filter(sprint -> sprint.sprintId().equals(sprintId.text()))
                .findFirst()
                .map(sprint -> FieldValue.of(sprint.iteration().toString()))
                .orElse(FieldValue.EMPTY);
    }

    private List<SprintMapping> sprints() {
        return team.sprints() == null ? List.of() : team.sprints();
    }

    /** Jira trims a summary and refuses line breaks; equality is judged after both sides are normal. */
    private static FieldValue oneLine(FieldValue text) {
        return text.isEmpty() ? text : FieldValue.of(text.text().strip());
    }
}
