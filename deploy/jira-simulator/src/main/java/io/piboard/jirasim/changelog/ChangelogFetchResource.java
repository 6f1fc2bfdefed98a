package io.piboard.jirasim.changelog;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.History;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /changelog/bulkfetch} of Cloud: what changed of up to 1000 issues, page by page, times as numbers. */
public final class ChangelogFetchResource {

    private static final int MOST_ISSUES = 1000;
    private static final int MOST_FIELDS = 10;
    private static final int MOST_RESULTS = 10_000;

    private final Site site;
    private final HistoryView view;

    public ChangelogFetchResource(Site site) {
        this.site = site;
        this.view = new HistoryView(site);
    }

    public void mount(Routes platform) {
        platform.post("/changelog/bulkfetch", RequestClass.CHANGELOG, this::fetch);
    }

    private Answer fetch(Call call) {
        JsonObject body = call.body();
        int size = Bodies.number(body, "maxResults", 1000);
        List<String> wanted = Bodies.strings(body, "issueIdsOrKeys");
        List<String> fields = Bodies.strings(body, "fieldIds");
        check(wanted.size(), fields.size(), size);
        List<History> all = wanted.stream()
                .map(site::issue)
                .flatMap(Optional::stream)
                .filter(issue -> site.permissions().sees(call.user(), issue))
                .distinct()
                .sorted(Comparator.comparing(Issue::id))
                .flatMap(issue -> site.histories(issue.id()).stream())
                .filter(history -> fields.isEmpty() || touches(history, fields))
                .toList();
        int start = start(body.getString("nextPageToken"));
        List<History> page = all.stream().skip(start).limit(size).toList();
        JsonObject answer = new JsonObject().put("issueChangeLogs", grouped(page));
        return Answer.ok(
                start + size < all.size() ? answer.put("nextPageToken", String.valueOf(start + size)) : answer);
    }

    private static void check(int issues, int fields, int size) {
        if (issues < 1 || issues > MOST_ISSUES) {
            throw JiraError.badRequest("Between 1 and " + MOST_ISSUES + " issue ids or keys are required.");
        }
        if (fields > MOST_FIELDS) {
            throw JiraError.badRequest("At most " + MOST_FIELDS + " field ids can be asked for.");
        }
        if (size < 1 || size > MOST_RESULTS) {
            throw JiraError.badRequest("The maxResults parameter must be between 1 and " + MOST_RESULTS + ".");
        }
    }

    private static boolean touches(History history, List<String> fields) {
        return history.items().stream().anyMatch(item -> fields.contains(((JsonObject) item).getString("fieldId")));
    }

    private static int start(String token) {
        if (token == null) {
            return 0;
        }
        if (!token.matches("\\d{1,9}")) {
            throw JiraError.badRequest("The provided next page token is invalid.");
        }
        return Integer.parseInt(token);
    }

    private JsonArray grouped(List<History> page) {
        Map<Long, JsonArray> byIssue = new LinkedHashMap<>();
        page.forEach(history -> byIssue.computeIfAbsent(history.issue(), id -> new JsonArray())
                .add(view.of(history).put("created", history.created().toEpochMilli())));
        JsonArray logs = new JsonArray();
        byIssue.forEach((id, histories) ->
                logs.add(new JsonObject().put("issueId", String.valueOf(id)).put("changeHistories", histories)));
        return logs;
    }
}
