package io.piboard.jirasim.issue;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Page;
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

/** Fields of the site, and what may be set when an issue is created; the pages look different on each kind. */
public final class CreateMetadataResource {

    private static final int CAP = 200;

    private final Site site;
    private final Screens screens;
    private final FieldCatalog fields;
    private final EntityShape shape;

    public CreateMetadataResource(Site site, Screens screens) {
        this.site = site;
        this.screens = screens;
        this.fields = new FieldCatalog(site.catalog());
        this.shape = EntityShape.of(site.catalog());
    }

    /** The call for everything at once went away with Data Center 9 and is deprecated on Cloud. */
    public void mount(Routes platform) {
        platform.get("/field", RequestClass.METADATA, this::fields);
        if (!site.kind().selfHostedSince(9, 0)) {
            new OldCreateMetadata(site, screens).mount(platform);
        }
        platform.get("/issue/createmeta/:createin/issuetypes", RequestClass.METADATA, this::types);
        platform.get("/issue/createmeta/:createin/issuetypes/:type", RequestClass.METADATA, this::typeFields);
    }

    private Answer fields(Call call) {
        return Answer.ok(new JsonArray(call.user() == null ? fields.system() : fields.listed()));
    }

    private Answer types(Call call) {
        Project project = project(call);
        return page(
                call, "issueTypes", project.types().stream().map(shape::type).toList());
    }

    private Answer typeFields(Call call) {
        Project project = project(call);
        IssueType type = project.types().stream()
                .filter(one -> one.id().equals(call.path("type")))
                .findFirst()
                .orElseThrow(() -> JiraError.badRequest("The issue type does not exist in this project."));
        List<JsonObject> described = screens.create(project, type, call.user()).fields().stream()
                .map(field -> screens.describe(field, project, type))
                .toList();
        return page(call, "fields", described);
    }

    /** Not visible, or not to create in: on both kinds a bad request and not a missing page. */
    private Project project(Call call) {
        return site.catalog()
                .project(call.path("createin"))
                .filter(project -> site.permissions().may(call.user(), Permission.CREATE_ISSUES, project))
                .orElseThrow(() -> JiraError.badRequest(
                        "No project could be found with id or key '" + call.path("createin") + "'."));
    }

    private Answer page(Call call, String memberOnCloud, List<JsonObject> all) {
        if (!site.kind().cloud()) {
            return Answer.ok(Page.of(call, CAP).toJson("values", all));
        }
        if (call.query("maxResults", 50) > CAP) {
            throw JiraError.badRequest("Parameter 'maxResults' must not exceed the limit '200'");
        }
        JsonObject page = Page.of(call, CAP).toJson(memberOnCloud, all);
        page.remove("isLast");
        return Answer.ok(page);
    }
}
