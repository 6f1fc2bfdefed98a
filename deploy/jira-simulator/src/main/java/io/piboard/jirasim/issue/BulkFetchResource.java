package io.piboard.jirasim.issue;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.FieldSelection;
import io.piboard.jirasim.view.IssueView;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code POST /issue/bulkfetch}: up to 100 issues by id or key, fresh, in ascending order of id. */
public final class BulkFetchResource {

    private static final int LIMIT = 100;

    private final Site site;
    private final IssueView view;

    public BulkFetchResource(Site site) {
        this.site = site;
        this.view = IssueView.forRest(site);
    }

    public void mount(Routes platform) {
        platform.post("/issue/bulkfetch", RequestClass.BULK_READ, this::fetch);
    }

    /** What the caller may not see is missing as if it were not there. */
    private Answer fetch(Call call) {
        JsonObject body = call.body();
        List<String> wanted = strings(body, "issueIdsOrKeys");
        if (wanted.isEmpty() || wanted.size() > LIMIT) {
            throw JiraError.badRequest("issueIdsOrKeys must hold between 1 and " + LIMIT + " issue ids or keys.");
        }
        FieldSelection selection = FieldSelection.of(strings(body, "fields"), "*navigable");
        List<String> properties = strings(body, "properties");
        Map<Long, Issue> found = new TreeMap<>();
        JsonArray errors = new JsonArray();
        for (String idOrKey : wanted) {
            Optional<Issue> issue =
                    site.issue(idOrKey).filter(one -> site.permissions().sees(call.user(), one));
            issue.ifPresentOrElse(one -> found.put(one.id(), one), () -> errors.add(missing(idOrKey)));
        }
        List<JsonObject> issues = found.values().stream()
                .map(issue -> view.of(issue, selection, properties))
                .toList();
        return Answer.ok(new JsonObject().put("issues", new JsonArray(issues)).put("issueErrors", errors));
    }

    private static JsonObject missing(String idOrKey) {
        return new JsonObject()
                .put("id", idOrKey)
                .put("errorMessage", "Issue does not exist or you do not have permission to see it.");
    }

    private static List<String> strings(JsonObject body, String member) {
        return body.getJsonArray(member, new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
    }
}
