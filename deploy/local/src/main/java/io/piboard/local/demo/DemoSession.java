package io.piboard.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The session "PI 7": a team with a board for each project, four iterations on the projects' first four sprints. */
record DemoSession(List<JsonObject> projects) {

    private static final int ITERATIONS = 4;

    JsonObject toJson() {
        return new JsonObject()
                .put("name", "PI 7")
                .put("connection", DemoIds.CONNECTION.toString())
                .put("conflictPolicy", "ASK")
                .put("deletePolicy", "KEEP_ISSUE")
                .put("iterations", array(IntStream.rangeClosed(1, ITERATIONS).mapToObj(DemoSession::iteration)))
                .put("teams", array(IntStream.rangeClosed(1, projects.size()).mapToObj(this::team)))
                .put("stickyTypes", stickyTypes());
    }

    private static JsonObject iteration(int number) {
        return new JsonObject()
                .put("id", DemoIds.iteration(number).toString())
                .put("name", "Iteration 7." + number)
                .put("position", number);
    }

    private JsonObject team(int number) {
        JsonObject project = projects.get(number - 1);
        List<JsonObject> sprints = sprints(project);
        return new JsonObject()
                .put("team", DemoIds.team(number).toString())
                .put("name", project.getString("name"))
                .put("board", DemoIds.board(number).toString())
                .put("projectId", project.getString("id"))
                .put("projectKey", project.getString("key"))
                .put(
                        "scrumBoardId",
                        sprints.isEmpty() ? null : sprints.getFirst().getString("scrumBoardId"))
                .put(
                        "sprints",
                        array(IntStream.range(0, sprints.size())
                                .mapToObj(index -> new JsonObject()
                                        .put(
                                                "iteration",
                                                DemoIds.iteration(index + 1).toString())
                                        .put("sprintId", sprints.get(index).getString("id")))));
    }

    private static List<JsonObject> sprints(JsonObject project) {
        return objects(project, "sprints")
                .filter(sprint -> !"closed".equals(sprint.getString("state")))
                .limit(ITERATIONS)
                .toList();
    }

    private JsonArray stickyTypes() {
        return new JsonArray()
                .add(workItem(1, "Story", "#FFE066"))
                .add(workItem(2, "Bug", "#FF9B9B"))
                .add(workItem(3, "Task", "#A5D8FF"))
                .add(stickyType(4, "Note", "#D3F9D8", "NOTE", null));
    }

    private JsonObject workItem(int number, String name, String color) {
        String issueType = projects.stream()
                .flatMap(project -> objects(project, "issueTypes"))
                .filter(type -> name.equals(type.getString("name")))
                .map(type -> type.getString("id"))
                .findFirst()
                .orElse(null);
        return stickyType(number, name, color, "WORK_ITEM", issueType);
    }

    private static JsonObject stickyType(int number, String name, String color, String function, String issueType) {
        return new JsonObject()
                .put("stickyType", DemoIds.stickyType(number).toString())
                .put("name", name)
                .put("color", color)
                .put("function", function)
                .put("issueTypeId", issueType);
    }

    private static Stream<JsonObject> objects(JsonObject parent, String member) {
        return parent.getJsonArray(member, new JsonArray()).stream().map(JsonObject.class::cast);
    }

    private static JsonArray array(Stream<JsonObject> members) {
        return new JsonArray(members.toList());
    }
}
