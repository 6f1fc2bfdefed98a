package io.piboard.jirasim.agile;

import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.search.HitView;
import io.piboard.jirasim.search.OffsetPages;
import io.piboard.jirasim.search.OffsetRequest;
import io.piboard.jirasim.search.SearchIndex;
import io.piboard.jirasim.search.SearchRequest;
import io.piboard.jirasim.search.Searches;
import io.piboard.jirasim.search.TokenPages;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Lists of issues: old ones with offsets and totals, and Cloud's new ones with page tokens and counts of their own. */
public final class IssueListResource {

    private final Searches searches;
    private final OffsetPages offsets;
    private final TokenPages tokens;
    private final IssueLists lists;

    public IssueListResource(Site site, IssueLookup lookup, SearchIndex index) {
        HitView view = new HitView(site, new AgileIssueView(site, lookup)::of);
        this.searches = new Searches(site, index);
        this.offsets = new OffsetPages(searches, view);
        this.tokens = new TokenPages(site, searches, view);
        this.lists = new IssueLists(site, lookup);
    }

    public void mountAgile(Routes agile) {
        lists.all()
                .forEach(list -> agile.get(
                        list.path(),
                        RequestClass.SEARCH,
                        call -> byOffset(call, list.queries().apply(call))));
    }

    /** Only on Cloud. */
    public void mountSoftware(Routes software) {
        lists.all().forEach(list -> {
            software.get(
                    list.path(),
                    RequestClass.SEARCH,
                    call -> byToken(call, list.queries().apply(call)));
            software.get(
                    list.path() + "/approximate-count",
                    RequestClass.SEARCH,
                    call -> count(call, list.queries().apply(call)));
        });
    }

    private Answer byOffset(Call call, List<String> queries) {
        return Answer.ok(offsets.page(
                OffsetRequest.fromQuery(call), searches.all(IssueLists.refined(queries, call), call.user())));
    }

    private Answer byToken(Call call, List<String> queries) {
        return Answer.ok(tokens.page(
                SearchRequest.fromQuery(call, "*navigable"),
                searches.all(IssueLists.refined(queries, call), call.user()),
                String.join("&", queries)));
    }

    private Answer count(Call call, List<String> queries) {
        int count = searches.all(searches.all(IssueLists.refined(queries, call), call.user()), List.of())
                .size();
        return Answer.ok(new JsonObject().put("count", count));
    }
}
