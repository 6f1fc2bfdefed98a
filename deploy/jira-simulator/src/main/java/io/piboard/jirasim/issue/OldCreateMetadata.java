package io.piboard.jirasim.issue;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.EntityShape;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** {@code GET /issue/createmeta}: all projects, types and, if asked for, fields in one answer; unknown ones are missing. */
final class OldCreateMetadata {

    private final Site site;
    private final Screens screens;
    private final EntityShape shape;

    OldCreateMetadata(Site site, Screens screens) {
        this.site = site;
        this.screens = screens;
        this.shape = EntityShape.of(site.catalog());
    }

    void mount(Routes platform) {
        platform.get("/issue/createmeta", RequestClass.METADATA, this::all);
    }

    private Answer all(Call call) {
        List<String> keys = call.list("projectKeys");
        List<String> ids = call.list("projectIds");
        JsonArray projects = new JsonArray();
        site.catalog().projects().stream()
                .filter(project -> keys.isEmpty() || keys.contains(project.key()))
                .filter(project -> ids.isEmpty() || ids.contains(project.id()))
                .filter(project -> site.permissions().may(call.user(), Permission.CREATE_ISSUES, project))
                .forEach(project -> projects.add(project(call, project)));
        return Answer.ok(new JsonObject().put("expand", "projects").put("projects", projects));
    }

    private JsonObject project(Call call, Project project) {
        JsonArray types = new JsonArray();
        project.types().forEach(type -> types.add(type(call, project, type)));
        return new JsonObject()
                .put("self", shape.project(project).getString("self"))
                .put("id", project.id())
                .put("key", project.key())
                .put("name", project.name())
                .put("avatarUrls", new JsonObject())
                .put("issuetypes", types);
    }

    private JsonObject type(Call call, Project project, IssueType type) {
        JsonObject json = shape.type(type);
        if (!call.list("expand").contains("projects.issuetypes.fields")) {
            return json;
        }
        JsonObject fields = new JsonObject();
        screens.create(project, type, call.user())
                .fields()
                .forEach(field -> fields.put(field, screens.describe(field, project, type)));
        return json.put("expand", "fields").put("fields", fields);
    }
}
