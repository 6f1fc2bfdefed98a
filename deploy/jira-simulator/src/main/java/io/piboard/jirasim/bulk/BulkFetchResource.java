package io.piboard.jirasim.bulk;

import io.piboard.jirasim.changelog.HistoryView;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.search.Expansion;
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

/**
 * {@code POST /issue/bulkfetch}: up to 100 issues by id or key, or 1000 when only a few named fields are asked for;
 * fresh, in ascending order of id, each once.
 */
public final class BulkFetchResource {

    private static final int LIMIT = 100;
    private static final int LIMIT_OF_NAMED_FIELDS = 1000;
    private static final int MOST_NAMED_FIELDS = 100;
    private static final int MOST_HISTORIES = 40;

    private final Site site;
    private final IssueView view;
    private final HistoryView histories;

    public BulkFetchResource(Site site) {
        this.site = site;
        this.view = IssueView.forRest(site);
        this.histories = new HistoryView(site);
    }

    public void mount(Routes platform) {
        platform.post("/issue/bulkfetch", RequestClass.BULK_READ, this::fetch);
    }

    /** What the caller may not see is missing as if it were not there. */
    private Answer fetch(Call call) {
        JsonObject body = call.body();
        Expansion expansion = Expansion.fromBody(body);
        List<String> wanted = Bodies.strings(body, "issueIdsOrKeys");
        List<String> fields = Bodies.strings(body, "fields");
        check(wanted.size(), limit(fields, expansion));
        FieldSelection selection = FieldSelection.of(fields, "*navigable");
        Map<Long, Issue> found = new TreeMap<>();
        JsonArray errors = new JsonArray();
        for (String idOrKey : wanted) {
            Optional<Issue> issue =
                    site.issue(idOrKey).filter(one -> site.permissions().sees(call.user(), one));
            issue.ifPresentOrElse(one -> found.put(one.id(), one), () -> errors.add(missing(idOrKey)));
        }
        List<JsonObject> issues = found.values().stream()
                .map(issue -> show(issue, selection, Bodies.strings(body, "properties"), expansion))
                .toList();
        return Answer.ok(new JsonObject().put("issues", new JsonArray(issues)).put("issueErrors", errors));
    }

    private static int limit(List<String> fields, Expansion expansion) {
        boolean simple = !fields.isEmpty()
                && fields.size() <= MOST_NAMED_FIELDS
                && fields.stream().noneMatch(field -> field.startsWith("*") || field.startsWith("-"));
        return simple && expansion.names().isEmpty() ? LIMIT_OF_NAMED_FIELDS : LIMIT;
    }

    private static void check(int wanted, int limit) {
        if (wanted < 1 || wanted > limit) {
            throw JiraError.badRequest("issueIdsOrKeys must hold between 1 and " + limit + " issue ids or keys.");
        }
    }

    private JsonObject show(Issue issue, FieldSelection selection, List<String> properties, Expansion expansion) {
        JsonObject json = view.of(issue, selection, properties);
        return expansion.has("changelog")
                ? json.put("changelog", histories.expanded(issue.id(), MOST_HISTORIES))
                : json;
    }

    private static JsonObject missing(String idOrKey) {
        return new JsonObject()
                .put("id", idOrKey)
                .put("errorMessage", "Issue does not exist or you do not have permission to see it.");
    }
}
