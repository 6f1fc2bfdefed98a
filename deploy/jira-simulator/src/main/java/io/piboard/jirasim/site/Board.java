package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** A board with sprints over one project. */
public record Board(long id, String name, Project project) {

    /** Boards of team-managed projects call themselves simple. */
    public String type() {
        return project.teamManaged() ? "simple" : "scrum";
    }

    public JsonObject toJson() {
        String display = project.name() + " (" + project.key() + ")";
        return new JsonObject()
                .put("id", id)
                .put("self", Self.agile("board/" + id))
                .put("name", name)
                .put("type", type())
                .put(
                        "location",
                        new JsonObject()
                                .put("projectId", Long.parseLong(project.id()))
                                .put("displayName", display)
                                .put("projectName", project.name())
                                .put("projectKey", project.key())
                                .put("projectTypeKey", "software")
                                .put("name", display));
    }
}
