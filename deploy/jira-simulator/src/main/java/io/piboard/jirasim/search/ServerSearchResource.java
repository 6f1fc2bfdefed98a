package io.piboard.jirasim.search;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The search of Jira Data Center: {@code search} with offsets; since 11 nothing behind the result window. */
public final class ServerSearchResource {

    private static final int WINDOW = 10_000;
    private static final int BUCKETS = 65_535;

    private final Site site;
    private final Searches searches;
    private final OffsetPages pages;

    public ServerSearchResource(Site site, SearchIndex index) {
        this.site = site;
        this.searches = new Searches(site, index);
        this.pages = new OffsetPages(searches, new HitView(site));
    }

    public void mount(Routes platform) {
        platform.get("/search", RequestClass.SEARCH, call -> search(call, OffsetRequest.fromQuery(call)));
        platform.post("/search", RequestClass.SEARCH, call -> search(call, OffsetRequest.fromBody(call)));
        if (windowed()) {
            platform.get("/searchLimits/maxResultWindow", RequestClass.METADATA, call -> Answer.value(WINDOW));
            platform.get("/searchLimits/maxAggregationBuckets", RequestClass.METADATA, call -> Answer.value(BUCKETS));
        }
    }

    private Answer search(Call call, OffsetRequest request) {
        if (windowed() && request.startAt() + request.maxResults() > WINDOW) {
            throw JiraError.badRequest("The requested results are outside of the result window: startAt + maxResults"
                    + " must be less than or equal to " + WINDOW + ".");
        }
        Jql query = request.validate()
                ? searches.query(request.jql(), call.user())
                : searches.unvalidated(request.jql(), call.user());
        JsonObject answer = pages.page(request, query);
        return Answer.ok(
                query.warnings().isEmpty() ? answer : answer.put("warningMessages", new JsonArray(query.warnings())));
    }

    private boolean windowed() {
        return site.kind().selfHostedSince(11, 0);
    }
}
