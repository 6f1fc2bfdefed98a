package io.piboard.jirasim.search;

import io.piboard.jirasim.site.Issue;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Pages of hits that are asked for by an offset, with a total. */
public final class OffsetPages {

    private final Searches searches;
    private final HitView view;

    public OffsetPages(Searches searches, HitView view) {
        this.searches = searches;
        this.view = view;
    }

    public JsonObject page(OffsetRequest request, Jql query) {
        List<Issue> hits = searches.all(query, List.of());
        List<Issue> page = hits.stream()
                .skip(request.startAt())
                .limit(request.maxResults())
                .toList();
        JsonObject answer = new JsonObject()
                .put("expand", "schema,names")
                .put("startAt", request.startAt())
                .put("maxResults", request.maxResults())
                .put("total", hits.size());
        return view.into(answer, page, request.fields(), List.of(), request.expansion());
    }
}
