package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/**
 * A board: a saved filter with columns. {@code project} is where it is located; its filter may hold issues of others.
 * Story points or whatever else it counts is {@code estimation}, null for none.
 */
public record Board(
        long id,
        String name,
        Project project,
        BoardType type,
        String filter,
        String estimation,
        boolean sprints,
        boolean parallelSprints)
        implements Entity {

    public static final String KIND = "board";

    /** A board with sprints over one project, estimated in story points; a team-managed one's calls itself simple. */
    public Board(long id, String name, Project project) {
        this(
                id,
                name,
                project,
                project.teamManaged() ? BoardType.SIMPLE : BoardType.SCRUM,
                "project = " + project.key() + " ORDER BY Rank ASC",
                project.pointsField(),
                true,
                false);
    }

    @Override
    public String kind() {
        return KIND;
    }

    public long filterId() {
        return 10_000 + id;
    }

    public Board withSprints(boolean on) {
        return new Board(id, name, project, type, filter, estimation, on, parallelSprints);
    }

    public Board withParallelSprints(boolean on) {
        return new Board(id, name, project, type, filter, estimation, sprints, on);
    }

    public Board withEstimation(String field) {
        return new Board(id, name, project, type, filter, field, sprints, parallelSprints);
    }

    @Override
    public JsonObject toJson() {
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("project", project == null ? null : project.id())
                .put("type", type.name())
                .put("filter", filter)
                .put("estimation", estimation)
                .put("sprints", sprints)
                .put("parallelSprints", parallelSprints);
    }

    public static Board fromJson(JsonObject json, Catalog catalog) {
        String project = json.getString("project");
        return new Board(
                json.getLong("id"),
                json.getString("name"),
                project == null ? null : catalog.project(project).orElseThrow(),
                BoardType.valueOf(json.getString("type")),
                json.getString("filter"),
                json.getString("estimation"),
                json.getBoolean("sprints"),
                json.getBoolean("parallelSprints"));
    }
}
