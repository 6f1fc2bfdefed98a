package io.piboard.jirasim.view;

import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueLink;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Issue links: seen from one end inside an issue, or with both ends as a resource of their own. */
public final class LinkView {

    private final Site site;

    public LinkView(Site site) {
        this.site = site;
    }

    /** The inward issue is the source: "source blocks destination". */
    public JsonObject resource(IssueLink link) {
        return head(link).put("inwardIssue", end(link.source())).put("outwardIssue", end(link.destination()));
    }

    JsonArray of(Issue issue) {
        JsonArray links = new JsonArray();
        for (IssueLink link : site.links(issue.id())) {
            boolean source = link.source() == issue.id();
            links.add(
                    source
                            ? head(link).put("outwardIssue", end(link.destination()))
                            : head(link).put("inwardIssue", end(link.source())));
        }
        return links;
    }

    private JsonObject head(IssueLink link) {
        return new JsonObject()
                .put("id", String.valueOf(link.id()))
                .put("self", Self.platform("issueLink/" + link.id()))
                .put("type", site.catalog().linkType(link.type()).orElseThrow().toJson());
    }

    private JsonObject end(long issue) {
        return site.issue(issue)
                .map(found -> IssueBrief.of(site.catalog(), found))
                .orElse(null);
    }
}
