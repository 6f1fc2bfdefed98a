package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** A scrum board over one project. */
public record Board(long id, String name, Project project) {

    public JsonObject toJson() {
        String display = project.name() + " (" + project.key() + ")";
        return new JsonObject()
                .put("id", id)
                .put("self", Self.agile("board/" + id))
                .put("name", name)
                .put("type", "scrum")
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
