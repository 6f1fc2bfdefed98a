package io.piboard.jirasim.view;

import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Named;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Status;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonObject;

/** Cloud: account ids, hierarchy levels, project styles. */
final class CloudShape implements EntityShape {

    @Override
    public JsonObject user(User user) {
        return user.toJson();
    }

    @Override
    public JsonObject type(IssueType type) {
        return type.toJson();
    }

    @Override
    public JsonObject project(Project project) {
        return project.toJson();
    }

    @Override
    public JsonObject status(Status status) {
        return status.toJson();
    }

    @Override
    public JsonObject named(Named named) {
        return named.toJson();
    }
}
