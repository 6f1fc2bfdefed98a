package io.piboard.jirasim.changelog;

import io.piboard.jirasim.site.History;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.EntityShape;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Entries of an issue's changelog as REST shows them. */
public final class HistoryView {

    private static final int MOST_EXPANDED = 100;

    private final Site site;

    public HistoryView(Site site) {
        this.site = site;
    }

    public JsonObject of(History history) {
        return new JsonObject()
                .put("id", String.valueOf(history.id()))
                .put("author", author(history))
                .put("created", JiraTime.issue(history.created()))
                .put("items", history.items());
    }

    /** As {@code expand=changelog} adds it to an issue: all of it on Data Center, the newest hundred on Cloud. */
    public JsonObject expanded(long issue) {
        return expanded(issue, site.kind().cloud() ? MOST_EXPANDED : Integer.MAX_VALUE);
    }

    public JsonObject expanded(long issue, int most) {
        List<History> all = site.histories(issue);
        List<History> shown = site.kind().cloud() ? all.reversed() : all;
        List<JsonObject> histories = shown.stream().limit(most).map(this::of).toList();
        return new JsonObject()
                .put("startAt", 0)
                .put("maxResults", histories.size())
                .put("total", all.size())
                .put("histories", new JsonArray(histories));
    }

    private JsonObject author(History history) {
        return site.catalog()
                .user(history.author())
                .map(EntityShape.of(site.catalog())::user)
                .orElse(null);
    }
}
