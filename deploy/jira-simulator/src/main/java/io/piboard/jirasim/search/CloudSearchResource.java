package io.piboard.jirasim.search;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The search of Jira Cloud: {@code search/jql} with page tokens; the old one is gone. */
public final class CloudSearchResource {

    private final Searches searches;
    private final TokenPages pages;

    public CloudSearchResource(Site site, SearchIndex index) {
        this.searches = new Searches(site, index);
        this.pages = new TokenPages(site, searches, new HitView(site));
    }

    public void mount(Routes platform) {
        platform.get("/search/jql", RequestClass.SEARCH, call -> search(call, SearchRequest.fromQuery(call, "id")));
        platform.post("/search/jql", RequestClass.SEARCH, call -> search(call, SearchRequest.fromBody(call)));
        platform.post("/search/approximate-count", RequestClass.SEARCH, this::count);
        platform.get("/search", RequestClass.SEARCH, call -> removed());
        platform.post("/search", RequestClass.SEARCH, call -> removed());
        platform.post("/search/id", RequestClass.SEARCH, call -> removed());
        platform.post("/expression/eval", RequestClass.SEARCH, call -> removed());
    }

    private Answer search(Call call, SearchRequest request) {
        return Answer.ok(pages.page(request, searches.bounded(request.jql(), call.user()), "search"));
    }

    private Answer count(Call call) {
        Jql query = searches.bounded(Bodies.text(call.body(), "jql", ""), call.user());
        return Answer.ok(
                new JsonObject().put("count", searches.all(query, List.of()).size()));
    }

    private static Answer removed() {
        throw JiraError.of(
                410,
                "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration"
                        + " guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046");
    }
}
