package io.piboard.jirasim.catalog;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Page;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Permissions;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.EntityShape;
import io.piboard.jirasim.workflow.Workflows;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The projects the caller may see: a page of them on Cloud, all at once on Data Center; none to anonymous callers. */
public final class ProjectResource {

    private static final int CAP = 100;

    private final Site site;
    private final Permissions permissions;
    private final Workflows workflows;
    private final EntityShape shape;

    public ProjectResource(Site site, Workflows workflows) {
        this.site = site;
        this.permissions = site.permissions();
        this.workflows = workflows;
        this.shape = EntityShape.of(site.catalog());
    }

    /** On Data Center {@code search} is taken for the key of a project, which is not there. */
    public void mount(Routes platform) {
        if (site.kind().cloud()) {
            platform.get("/project/search", RequestClass.METADATA, this::search);
        }
        platform.get("/project", RequestClass.METADATA, this::all);
        platform.get("/project/:project", RequestClass.METADATA, this::read);
        platform.get("/project/:project/statuses", RequestClass.METADATA, this::statuses);
    }

    private Answer all(Call call) {
        return Answer.ok(array(permissions.visible(call.user()), shape::project));
    }

    private Answer search(Call call) {
        List<String> keys = call.list("keys");
        List<String> ids = call.list("id");
        String text = call.query("query").orElse("").toLowerCase(Locale.ROOT);
        Permission action = action(call);
        List<JsonObject> found = permissions.visible(call.user()).stream()
                .filter(project -> permissions.may(call.user(), action, project))
                .filter(project -> keys.isEmpty() || keys.contains(project.key()))
                .filter(project -> ids.isEmpty() || ids.contains(project.id()))
                .filter(project -> (project.key() + " " + project.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .sorted(order(call))
                .map(shape::project)
                .toList();
        return Answer.ok(Page.of(call, CAP).toJson("values", found).put("self", Self.platform("project/search")));
    }

    private static Comparator<Project> order(Call call) {
        return switch (call.query("orderBy").orElse("key")) {
            case "name", "+name" -> Comparator.comparing(Project::name);
            case "-name" -> Comparator.comparing(Project::name).reversed();
            case "-key" -> Comparator.comparing(Project::key).reversed();
            default -> Comparator.comparing(Project::key);
        };
    }

    private static Permission action(Call call) {
        return switch (call.query("action").orElse("view")) {
            case "view", "browse" -> Permission.BROWSE_PROJECTS;
            case "edit" -> Permission.ADMINISTER_PROJECTS;
            case "create" -> Permission.CREATE_ISSUES;
            default -> throw JiraError.badRequest("The action must be one of view, browse, edit, create.");
        };
    }

    private Answer read(Call call) {
        Project project = project(call);
        return Answer.ok(shape.project(project)
                .put("description", "")
                .put("lead", shape.user(site.catalog().users().getFirst()))
                .put("assigneeType", "UNASSIGNED")
                .put("issueTypes", array(project.types(), shape::type))
                .put("components", new JsonArray())
                .put("versions", new JsonArray())
                .put("roles", new JsonObject()));
    }

    private Answer statuses(Call call) {
        return Answer.ok(array(project(call).types(), this::withStatuses));
    }

    private JsonObject withStatuses(IssueType type) {
        JsonObject whole = shape.type(type);
        JsonObject json = new JsonObject();
        List.of("self", "id", "name", "subtask").forEach(member -> json.put(member, whole.getValue(member)));
        return json.put("statuses", array(workflows.statuses(type), shape::status));
    }

    private Project project(Call call) {
        return site.catalog()
                .project(call.path("project"))
                .orElseThrow(
                        () -> JiraError.notFound("No project could be found with key '" + call.path("project") + "'."));
    }

    private static <T> JsonArray array(List<T> all, Function<T, JsonObject> form) {
        return new JsonArray(all.stream().map(form).toList());
    }
}
