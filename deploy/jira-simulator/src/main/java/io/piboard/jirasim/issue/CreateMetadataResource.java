package io.piboard.jirasim.issue;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Page;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Project;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Fields of the site, and what may be set when an issue is created, in the form of Jira Cloud. */
public final class CreateMetadataResource {

    private static final int CAP = 200;

    private final Catalog catalog;
    private final Screens screens;

    public CreateMetadataResource(Catalog catalog, Screens screens) {
        this.catalog = catalog;
        this.screens = screens;
    }

    public void mount(Routes platform) {
        platform.get("/field", RequestClass.METADATA, call -> fields());
        platform.get("/issue/createmeta/:project/issuetypes", RequestClass.METADATA, this::types);
        platform.get("/issue/createmeta/:project/issuetypes/:type", RequestClass.METADATA, this::typeFields);
    }

    private Answer fields() {
        return Answer.ok(
                new JsonArray(Fields.ALL.stream().map(FieldDefinition::toJson).toList()));
    }

    private Answer types(Call call) {
        project(call);
        return page(
                call,
                "issueTypes",
                catalog.types().stream().map(IssueType::toJson).toList());
    }

    private Answer typeFields(Call call) {
        Project project = project(call);
        IssueType type = catalog.type(call.path("type"))
                .orElseThrow(() -> JiraError.notFound("The issue type does not exist in this project."));
        List<JsonObject> fields = screens.create(project, type, call.user()).stream()
                .map(field -> screens.describe(field, project))
                .toList();
        return page(call, "fields", fields);
    }

    private Project project(Call call) {
        return catalog.project(call.path("project"))
                .orElseThrow(() ->
                        JiraError.notFound("No project could be found with id or key '" + call.path("project") + "'."));
    }

    private static Answer page(Call call, String member, List<JsonObject> all) {
        if (call.query("maxResults", 50) > CAP) {
            throw JiraError.badRequest("Parameter 'maxResults' must not exceed the limit '200'");
        }
        JsonObject page = Page.of(call, CAP).toJson(member, all);
        page.remove("isLast");
        return Answer.ok(page);
    }
}
