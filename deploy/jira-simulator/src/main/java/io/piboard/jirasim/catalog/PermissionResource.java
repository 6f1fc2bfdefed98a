package io.piboard.jirasim.catalog;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Permissions;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.PermissionShape;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the caller may do: Cloud must be asked for names, Data Center tells everything, old names included. */
public final class PermissionResource {

    private final Site site;
    private final Permissions permissions;

    public PermissionResource(Site site) {
        this.site = site;
        this.permissions = site.permissions();
    }

    public void mount(Routes platform) {
        if (site.kind().cloud()) {
            platform.get("/mypermissions", RequestClass.METADATA, this::asked);
            platform.get("/permissions", RequestClass.METADATA, call -> all());
        } else {
            platform.get("/mypermissions", RequestClass.METADATA, this::everything);
            platform.get("/permissions", RequestClass.METADATA, this::allForAdmins);
        }
    }

    private Answer asked(Call call) {
        List<String> keys = call.list("permissions");
        if (keys.isEmpty()) {
            throw JiraError.badRequest("The 'permissions' query parameter is required.");
        }
        Predicate<Permission> held = held(call);
        JsonObject answer = new JsonObject();
        for (String key : keys) {
            Permission permission =
                    Permission.of(key).orElseThrow(() -> JiraError.fields(Map.of(key, "Unrecognized permission")));
            answer.put(key, PermissionShape.held(permission, held.test(permission)));
        }
        return wrapped(answer);
    }

    private Answer everything(Call call) {
        Predicate<Permission> held = held(call);
        JsonObject answer = new JsonObject();
        for (Permission permission : Permission.values()) {
            answer.put(permission.name(), PermissionShape.held(permission, held.test(permission)));
        }
        PermissionShape.OLD_NAMES.forEach((old, permission) ->
                answer.put(old, PermissionShape.deprecated(old, permission, held.test(permission))));
        return wrapped(answer);
    }

    private Answer allForAdmins(Call call) {
        if (!permissions.mayAnywhere(call.user(), Permission.ADMINISTER)) {
            throw JiraError.of(403, "You do not have permission to see all permissions.");
        }
        return all();
    }

    private static Answer all() {
        JsonObject answer = new JsonObject();
        for (Permission permission : Permission.values()) {
            answer.put(permission.name(), PermissionShape.described(permission));
        }
        return wrapped(answer);
    }

    /** Without a context a permission is held that is held in any project. */
    private Predicate<Permission> held(Call call) {
        Optional<Project> context = project(call);
        return permission -> permission.global() || context.isEmpty()
                ? permissions.mayAnywhere(call.user(), permission)
                : permissions.may(call.user(), permission, context.get());
    }

    private Optional<Project> project(Call call) {
        Optional<String> named = call.query("projectKey").or(() -> call.query("projectId"));
        if (named.isPresent()) {
            return Optional.of(site.catalog()
                    .project(named.get())
                    .filter(project -> permissions.sees(call.user(), project))
                    .orElseThrow(() ->
                            JiraError.notFound("No project could be found with key or id '" + named.get() + "'.")));
        }
        return call.query("issueKey").or(() -> call.query("issueId")).map(idOrKey -> ofIssue(call, idOrKey));
    }

    private Project ofIssue(Call call, String idOrKey) {
        Issue issue = site.issue(idOrKey)
                .filter(one -> permissions.sees(call.user(), one))
                .orElseThrow(JiraError::noIssue);
        return site.catalog().project(issue.project()).orElseThrow();
    }

    private static Answer wrapped(JsonObject permissions) {
        return Answer.ok(new JsonObject().put("permissions", permissions));
    }
}
