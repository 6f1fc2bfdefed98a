package io.piboard.jirasim.site;

import io.vertx.core.json.JsonObject;

/** Whether something belongs to the whole site or, on Cloud, to one team-managed project. */
public record Scope(String project) {

    public static final Scope SITE = new Scope("");

    public boolean wholeSite() {
        return project.isEmpty();
    }

    /** Things of company-managed projects come from the site; a team-managed project has only its own. */
    public boolean covers(Project wanted) {
        return wholeSite() ? !wanted.teamManaged() : project.equals(wanted.id());
    }

    public JsonObject into(JsonObject json) {
        return wholeSite()
                ? json
                : json.put(
                        "scope",
                        new JsonObject().put("type", "PROJECT").put("project", new JsonObject().put("id", project)));
    }
}
