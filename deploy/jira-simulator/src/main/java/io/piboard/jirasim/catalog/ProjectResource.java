package io.piboard.jirasim.catalog;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Page;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.view.EntityShape;
import io.piboard.jirasim.workflow.Workflows;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** Projects with their issue types and statuses, and the lists of the whole site. */
public final class ProjectResource {

    private static final int CAP = 100;

    private final Catalog catalog;
    private final Workflows workflows;
    private final EntityShape shape;

    public ProjectResource(Catalog catalog, Workflows workflows) {
        this.catalog = catalog;
        this.workflows = workflows;
        this.shape = EntityShape.of(catalog);
    }

    public void mount(Routes platform) {
        platform.get("/project/search", RequestClass.METADATA, this::search);
        platform.get(
                "/project",
                RequestClass.METADATA,
                call -> list(catalog.projects().stream().map(shape::project).toList()));
        platform.get("/project/:project", RequestClass.METADATA, this::read);
        platform.get("/project/:project/statuses", RequestClass.METADATA, this::statuses);
        platform.get(
                "/status",
                RequestClass.METADATA,
                call -> list(catalog.statuses().stream().map(shape::status).toList()));
        platform.get(
                "/issuetype",
                RequestClass.METADATA,
                call -> list(catalog.types().stream().map(shape::type).toList()));
        platform.get(
                "/priority",
                RequestClass.METADATA,
                call -> list(catalog.priorities().stream().map(shape::named).toList()));
    }

    private Answer search(Call call) {
        List<String> keys = call.list("keys");
        List<String> ids = call.list("id");
        String text = call.query("query").orElse("").toLowerCase(Locale.ROOT);
        List<JsonObject> found = catalog.projects().stream()
                .filter(project -> keys.isEmpty() || keys.contains(project.key()))
                .filter(project -> ids.isEmpty() || ids.contains(project.id()))
                .filter(project -> (project.key() + " " + project.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .map(shape::project)
                .toList();
        return Answer.ok(Page.of(call, CAP).toJson("values", found));
    }

    private Answer read(Call call) {
        return Answer.ok(shape.project(project(call))
                .put("description", "")
                .put(
                        "issueTypes",
                        array(catalog.types().stream().map(shape::type).toList()))
                .put("components", new JsonArray())
                .put("versions", new JsonArray()));
    }

    private Answer statuses(Call call) {
        project(call);
        return list(catalog.types().stream().map(this::withStatuses).toList());
    }

    private JsonObject withStatuses(IssueType type) {
        JsonObject json = new JsonObject()
                .put("self", shape.type(type).getString("self"))
                .put("id", type.id())
                .put("name", type.name())
                .put("subtask", false);
        return json.put(
                "statuses",
                array(workflows.statuses(type).stream().map(shape::status).toList()));
    }

    private Project project(Call call) {
        return catalog.project(call.path("project"))
                .orElseThrow(
                        () -> JiraError.notFound("No project could be found with key '" + call.path("project") + "'."));
    }

    private static Answer list(List<JsonObject> all) {
        return Answer.ok(array(all));
    }

    private static JsonArray array(List<JsonObject> all) {
        return new JsonArray(all);
    }
}
