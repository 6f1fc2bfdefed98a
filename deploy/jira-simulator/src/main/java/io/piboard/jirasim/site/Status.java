package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** A workflow status. */
public record Status(String id, String name, StatusCategory category, Scope scope) {

    public Status(String id, String name, StatusCategory category) {
        this(id, name, category, Scope.SITE);
    }

    public boolean done() {
        return category == StatusCategory.DONE;
    }

    public JsonObject toJson() {
        return scope.into(new JsonObject()
                .put("self", Self.platform("status/" + id))
                .put("description", "")
                .put("iconUrl", "")
                .put("name", name)
                .put("id", id)
                .put("statusCategory", category.toJson()));
    }
}
