package io.piboard.simulation.planning;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.session.SessionChanged.SprintMapping;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import java.util.List;
import java.util.UUID;

/** A team with its board and its project; translates between them on its own, so that a fault in the product's mapping shows. */
public record Team(UUID id, UUID board, String project, String scrumBoard, List<SprintMapping> sprints) {

    TeamMapping asMapping() {
        return new TeamMapping(id, "Team " + project, board, project, "P" + project, scrumBoard, sprints);
    }

    /** What the board shows for this value of Jira: a sprint that is not mapped is the backlog column. */
    public FieldValue onBoard(SyncedField field, FieldValue jira) {
        if (field != SyncedField.ITERATION || jira == null) {
            return jira;
        }
        return sprints.stream()
                .filter(sprint -> sprint.sprintId().equals(jira.text()))
                .findFirst()
                .map(sprint -> FieldValue.of(sprint.iteration().toString()))
                .orElse(FieldValue.EMPTY);
    }
}
