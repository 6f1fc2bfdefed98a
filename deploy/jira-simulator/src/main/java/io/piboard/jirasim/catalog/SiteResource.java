package io.piboard.jirasim.catalog;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who Jira is, who asks, and what that user may do. */
public final class SiteResource {

    private static final Set<String> PROJECT_PERMISSIONS = Set.of(
            "BROWSE_PROJECTS",
            "CREATE_ISSUES",
            "EDIT_ISSUES",
            "DELETE_ISSUES",
            "TRANSITION_ISSUES",
            "RESOLVE_ISSUES",
            "CLOSE_ISSUES",
            "SCHEDULE_ISSUES",
            "MANAGE_SPRINTS_PERMISSION",
            "LINK_ISSUES",
            "ASSIGN_ISSUES",
            "ASSIGNABLE_USER",
            "VIEW_READONLY_WORKFLOW",
            "ADD_COMMENTS");
    private static final Set<String> ADMIN_PERMISSIONS =
            Set.of("ADMINISTER", "ADMINISTER_PROJECTS", "MODIFY_REPORTER", "BULK_CHANGE", "SYSTEM_ADMIN");

    private final Site site;

    public SiteResource(Site site) {
        this.site = site;
    }

    public void mountPlatform(Routes platform) {
        platform.anonymous(HttpMethod.GET, "/serverInfo", RequestClass.METADATA, this::serverInfo);
        platform.get(
                "/myself", RequestClass.METADATA, call -> Answer.ok(call.user().toJson()));
        platform.get("/mypermissions", RequestClass.METADATA, this::permissions);
    }

    public void mountRoot(Routes root) {
        root.anonymous(HttpMethod.GET, "/_edge/tenant_info", RequestClass.METADATA, call -> tenant());
    }

    private Answer serverInfo(Call call) {
        return Answer.ok(new JsonObject()
                .put("baseUrl", call.siteUrl())
                .put("version", site.kind().version())
                .put("versionNumbers", new JsonArray(site.kind().versionNumbers()))
                .put("deploymentType", site.kind().cloud() ? "Cloud" : "Server")
                .put("buildNumber", 100293)
                .put("buildDate", "2026-10-01T00:00:00.000+0000")
                .put("serverTime", JiraTime.issue(site.now()))
                .put("scmInfo", "simulator")
                .put("serverTitle", "Jira")
                .put("defaultLocale", new JsonObject().put("locale", "en_US"))
                .put("serverTimeZone", JiraTime.ZONE.getId()));
    }

    private static Answer tenant() {
        return Answer.ok(new JsonObject().put("cloudId", Self.CLOUD_ID));
    }

    private Answer permissions(Call call) {
        List<String> asked = call.list("permissions");
        if (asked.isEmpty()) {
            throw JiraError.badRequest("The 'permissions' query parameter is required.");
        }
        requireProject(call);
        JsonObject answer = new JsonObject();
        for (String key : asked) {
            boolean project = PROJECT_PERMISSIONS.contains(key);
            if (!project && !ADMIN_PERMISSIONS.contains(key)) {
                throw JiraError.fields(Map.of(key, "Unrecognized permission"));
            }
            answer.put(key, permission(key, project || call.user().admin(), project));
        }
        return Answer.ok(new JsonObject().put("permissions", answer));
    }

    private void requireProject(Call call) {
        call.query("projectKey").or(() -> call.query("projectId")).ifPresent(project -> {
            if (site.catalog().project(project).isEmpty()) {
                throw JiraError.notFound("No project could be found with key or id '" + project + "'.");
            }
        });
    }

    private static JsonObject permission(String key, boolean held, boolean project) {
        return new JsonObject()
                .put("id", String.valueOf(Math.abs(key.hashCode() % 1000)))
                .put("key", key)
                .put("name", key)
                .put("type", project ? "PROJECT" : "GLOBAL")
                .put("description", "")
                .put("havePermission", held);
    }
}
