package io.piboard.acceptance.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The plan of a session of one team, in one project of a connection, for one iteration. */
record OneTeam(JsonNode project, UUID session, UUID team, UUID board, UUID iteration, UUID story) {

    OneTeam(JsonNode project) {
        this(project, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    /** @param connection {@code null} for a session without Jira */
    Map<String, Object> json(UUID connection) {
        var plan = new HashMap<String, Object>();
        plan.put("name", "PI of " + session);
        plan.put("connection", connection);
        plan.put("iterations", List.of(Map.of("id", iteration, "name", "I1", "position", 1)));
        plan.put("teams", List.of(team(openSprint())));
        plan.put(
                "stickyTypes",
                List.of(Map.of(
                        "stickyType", story,
                        "name", "Story",
                        "color", "#FFE066",
                        "function", "WORK_ITEM",
                        "issueTypeId", issueType())));
        return plan;
    }

    private Map<String, Object> team(JsonNode sprint) {
        return Map.of(
                "team", team,
                "name", "Falcons",
                "board", board,
                "projectId", project.path("id").asText(),
                "projectKey", project.path("key").asText(),
                "scrumBoardId", sprint.path("scrumBoardId").asText(),
                "sprints",
                        List.of(Map.of(
                                "iteration",
                                iteration,
                                "sprintId",
                                sprint.path("id").asText())));
    }

    private JsonNode openSprint() {
        return StreamSupport.stream(project.path("sprints").spliterator(), false)
                .filter(sprint -> !sprint.path("state").asText().equals("closed"))
                .findFirst()
                .orElseThrow();
    }

    private String issueType() {
        return StreamSupport.stream(project.path("issueTypes").spliterator(), false)
                .filter(type -> type.path("name").asText().equals("Story"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }
}
