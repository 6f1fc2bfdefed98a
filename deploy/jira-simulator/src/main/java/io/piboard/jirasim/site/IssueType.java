package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** An issue type; level 1 is an epic, level 0 everything that hangs below one, level -1 a part of those. */
public record IssueType(String id, String name, String description, int hierarchyLevel, Scope scope) {

    public IssueType(String id, String name, String description, int hierarchyLevel) {
        this(id, name, description, hierarchyLevel, Scope.SITE);
    }

    public boolean epic() {
        return hierarchyLevel == 1;
    }

    public boolean subtask() {
        return hierarchyLevel == -1;
    }

    public JsonObject toJson() {
        return scope.into(new JsonObject()
                .put("self", Self.platform("issuetype/" + id))
                .put("id", id)
                .put("description", description)
                .put("iconUrl", "")
                .put("name", name)
                .put("subtask", subtask())
                .put("hierarchyLevel", hierarchyLevel));
    }
}
