package io.piboard.jirasim.search;

import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;

/** Pages of hits that are asked for by a token: without a total, and only the last one says that it is. */
public final class TokenPages {

    private final Site site;
    private final Searches searches;
    private final HitView view;

    public TokenPages(Site site, Searches searches, HitView view) {
        this.site = site;
        this.searches = searches;
        this.view = view;
    }

    /** {@code place} tells apart resources that answer the same query. */
    public JsonObject page(SearchRequest request, Jql query, String place) {
        int fingerprint = request.fingerprint(place);
        PageToken after = request.token()
                .map(token -> PageToken.read(token, fingerprint, site.now()))
                .orElse(null);
        Searches.Hits hits = searches.page(query, request.reconciled(), after, request.pageSize());
        JsonObject answer =
                view.into(new JsonObject(), hits.issues(), request.fields(), request.properties(), request.expansion());
        if (hits.more()) {
            answer.put("nextPageToken", next(hits, after, fingerprint));
        }
        return answer.put("isLast", !hits.more());
    }

    private String next(Searches.Hits hits, PageToken after, int fingerprint) {
        int before = after == null ? 0 : after.returned();
        long last = hits.issues().getLast().id();
        return new PageToken(
                        fingerprint,
                        before + hits.issues().size(),
                        last,
                        site.now().toEpochMilli())
                .text();
    }
}
