package io.piboard.jirasim.changelog;

import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.Page;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;

/** The changelog of one issue on Cloud: pages of a hundred, oldest first, or single entries by their ids. */
public final class ChangelogResource {

    private static final int CAP = 100;

    private final Site site;
    private final IssueLookup lookup;
    private final HistoryView view;

    public ChangelogResource(Site site, IssueLookup lookup) {
        this.site = site;
        this.lookup = lookup;
        this.view = new HistoryView(site);
    }

    public void mount(Routes platform) {
        platform.get("/issue/:issue/changelog", RequestClass.CHANGELOG, this::page);
        platform.post("/issue/:issue/changelog/list", RequestClass.CHANGELOG, this::list);
    }

    private Answer page(Call call) {
        Issue issue = lookup.find(call.path("issue"));
        List<JsonObject> all = site.histories(issue.id()).stream().map(view::of).toList();
        JsonObject page = Page.of(call, CAP).toJson("values", all);
        return Answer.ok(page.put("self", Self.platform("issue/" + issue.key() + "/changelog")));
    }

    private Answer list(Call call) {
        Issue issue = lookup.find(call.path("issue"));
        Set<Long> ids = Set.copyOf(Bodies.numbers(call.body(), "changelogIds"));
        List<JsonObject> chosen = site.histories(issue.id()).stream()
                .filter(history -> ids.contains(history.id()))
                .map(view::of)
                .toList();
        return Answer.ok(new JsonObject()
                .put("startAt", 0)
                .put("maxResults", chosen.size())
                .put("total", chosen.size())
                .put("histories", new JsonArray(chosen)));
    }
}
