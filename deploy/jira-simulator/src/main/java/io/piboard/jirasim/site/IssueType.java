package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** An issue type; level 1 is an epic, level 0 everything that hangs below one. */
public record IssueType(String id, String name, String description, int hierarchyLevel) {

    public boolean epic() {
        return hierarchyLevel == 1;
    }

    public JsonObject toJson() {
        return new JsonObject()
                .put("self", Self.platform("issuetype/" + id))
                .put("id", id)
                .put("description", description)
                .put("iconUrl", "")
                .put("name", name)
                .put("untranslatedName", name)
                .put("subtask", false)
                .put("hierarchyLevel", hierarchyLevel);
    }
}
