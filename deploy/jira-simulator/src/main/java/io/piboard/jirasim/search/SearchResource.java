package io.piboard.jirasim.search;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.IssueView;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The search of Jira Cloud: {@code search/jql} with page tokens; the old one is gone. */
public final class SearchResource {

    private final Site site;
    private final SearchIndex index;
    private final IssueView view;

    public SearchResource(Site site, SearchIndex index) {
        this.site = site;
        this.index = index;
        this.view = IssueView.forRest(site);
    }

    public void mount(Routes platform) {
        platform.get("/search/jql", RequestClass.SEARCH, call -> search(call, SearchRequest.fromQuery(call)));
        platform.post("/search/jql", RequestClass.SEARCH, call -> search(call, SearchRequest.fromBody(call)));
        platform.post("/search/approximate-count", RequestClass.SEARCH, this::count);
        platform.get("/search", RequestClass.SEARCH, call -> removed());
        platform.post("/search", RequestClass.SEARCH, call -> removed());
    }

    private Answer search(Call call, SearchRequest request) {
        List<Issue> hits = hits(request.jql(), call, request.reconciled());
        int start = request.token().map(token -> place(token, request, hits)).orElse(0);
        int end = Math.min(hits.size(), start + request.pageSize());
        List<Issue> page = hits.subList(start, end);
        JsonObject answer = new JsonObject()
                .put(
                        "issues",
                        new JsonArray(
                                page.stream().map(issue -> show(issue, request)).toList()));
        if (end < hits.size()) {
            answer.put("nextPageToken", token(request, end, page.getLast()));
        }
        return Answer.ok(answer.put("isLast", end >= hits.size()));
    }

    private List<Issue> hits(String jql, Call call, List<Long> reconciled) {
        try {
            Jql query = Jql.compile(jql, site, call.user());
            if (!query.bounded()) {
                throw new JqlException("Unbounded JQL queries are not allowed here."
                        + " Please add a search restriction to your query.");
            }
            return index.issues(reconciled)
                    .filter(site.permissions().visibleTo(call.user()))
                    .filter(query::matches)
                    .sorted(query.order())
                    .toList();
        } catch (JqlException refused) {
            throw JiraError.badRequest(refused.getMessage());
        }
    }

    /** Goes on after the last issue shown; if that has left the result, at the place where it was. */
    private int place(String text, SearchRequest request, List<Issue> hits) {
        PageToken token = PageToken.read(text, request.fingerprint(), site.now());
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).id() == token.last()) {
                return i + 1;
            }
        }
        return Math.min(Math.max(0, token.returned() - 1), hits.size());
    }

    private String token(SearchRequest request, int returned, Issue last) {
        return new PageToken(
                        request.fingerprint(), returned, last.id(), site.now().toEpochMilli())
                .text();
    }

    private JsonObject show(Issue issue, SearchRequest request) {
        if (request.fields().onlyId() && request.properties().isEmpty()) {
            return new JsonObject().put("id", String.valueOf(issue.id()));
        }
        return request.fields().onlyIdOrKey() && request.properties().isEmpty()
                ? IssueView.head(issue)
                : view.of(issue, request.fields(), request.properties());
    }

    private Answer count(Call call) {
        int count = hits(call.body().getString("jql", ""), call, List.of()).size();
        return Answer.ok(new JsonObject().put("count", count));
    }

    private static Answer removed() {
        throw JiraError.of(
                410,
                "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration"
                        + " guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046");
    }
}
