package io.piboard.jirasim.catalog;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Page;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.piboard.jirasim.view.EntityShape;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who asks, and who may be given an issue. */
public final class UserResource {

    private static final int CAP = 1000;

    private final Site site;
    private final EntityShape shape;

    public UserResource(Site site) {
        this.site = site;
        this.shape = EntityShape.of(site.catalog());
    }

    public void mount(Routes platform) {
        platform.get("/myself", RequestClass.METADATA, this::myself);
        platform.get("/user", RequestClass.METADATA, this::one);
        platform.get("/user/assignable/search", RequestClass.METADATA, this::assignable);
    }

    private Answer myself(Call call) {
        return Answer.ok(
                shape.user(call.user()).put("locale", site.catalog().language().locale()));
    }

    private Answer one(Call call) {
        Optional<User> found = site.kind().cloud()
                ? call.query("accountId").flatMap(site.catalog()::user)
                : call.query("username").or(() -> call.query("key")).flatMap(site.catalog()::userByNameOrKey);
        return Answer.ok(shape.user(found.orElseThrow(() -> JiraError.notFound("The user does not exist."))));
    }

    /** The page is cut first and filtered then: it may be short, or empty, before the end. */
    private Answer assignable(Call call) {
        Project project = project(call);
        String text = text(call).toLowerCase(Locale.ROOT);
        List<JsonObject> found = Page.of(call, CAP).slice(site.catalog().users()).stream()
                .filter(user -> site.permissions().may(user, Permission.ASSIGNABLE_USER, project))
                .filter(user -> (user.displayName() + " " + user.email())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .map(shape::user)
                .toList();
        return Answer.ok(new JsonArray(found));
    }

    private String text(Call call) {
        if (!site.kind().cloud()) {
            return call.query("username").orElse("");
        }
        if (call.query("username").isPresent()) {
            throw JiraError.badRequest("The query parameter 'username' is not supported in GDPR strict mode.");
        }
        return call.query("query").orElse("");
    }

    private Project project(Call call) {
        Optional<String> issue = call.query("issueKey");
        String named = issue.isPresent()
                ? site.issue(issue.get()).orElseThrow(JiraError::noIssue).project()
                : call.query("project")
                        .orElseThrow(() -> JiraError.badRequest("A project or an issue key must be provided."));
        return site.catalog()
                .project(named)
                .filter(project -> site.permissions().sees(call.user(), project))
                .orElseThrow(() -> JiraError.notFound("No project could be found with key '" + named + "'."));
    }
}
