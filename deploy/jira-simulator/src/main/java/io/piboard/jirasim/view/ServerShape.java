package io.piboard.jirasim.view;

import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Named;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonObject;

/** Data Center: users have a name and a key, types only know whether they are subtasks, projects have no style. */
final class ServerShape implements EntityShape {

    @Override
    public JsonObject user(User user) {
        return new JsonObject()
                .put("self", Self.platform("user?username=" + user.name()))
                .put("name", user.name())
                .put("key", user.key())
                .put("emailAddress", user.email())
                .put("avatarUrls", new JsonObject())
                .put("displayName", user.displayName())
                .put("active", true)
                .put("timeZone", JiraTime.ZONE.getId());
    }

    @Override
    public JsonObject type(IssueType type) {
        return without(type.toJson(), "hierarchyLevel", "scope");
    }

    @Override
    public JsonObject project(Project project) {
        return without(project.toJson(), "simplified", "style", "isPrivate");
    }

    @Override
    public JsonObject status(Status status) {
        return without(status.toJson(), "scope");
    }

    @Override
    public JsonObject named(Named named) {
        return named.toJson();
    }

    private static JsonObject without(JsonObject json, String... members) {
        for (String member : members) {
            json.remove(member);
        }
        return json;
    }
}
