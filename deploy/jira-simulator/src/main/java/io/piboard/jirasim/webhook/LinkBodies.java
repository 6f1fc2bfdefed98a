package io.piboard.jirasim.webhook;

import io.piboard.jirasim.site.IssueLink;
import io.piboard.jirasim.site.LinkType;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;

/** Events of links: numbers only, no keys, no user, for the whole site. */
final class LinkBodies {

    private final Site site;

    LinkBodies(Site site) {
        this.site = site;
    }

    WebhookEvent of(String name, IssueLink link) {
        LinkType type = site.catalog().linkType(link.type()).orElseThrow();
        JsonObject body = new JsonObject()
                .put("id", link.id())
                .put("sourceIssueId", link.source())
                .put("destinationIssueId", link.destination())
                .put("issueLinkType", shown(type))
                .put("systemLink", false);
        return WebhookEvent.unfiltered(name, EventBodies.stamped(site, name, new JsonObject().put("issueLink", body)));
    }

    private static JsonObject shown(LinkType type) {
        return new JsonObject()
                .put("id", Long.parseLong(type.id()))
                .put("name", type.name())
                .put("outwardName", type.outward())
                .put("inwardName", type.inward())
                .put("isSubTaskLinkType", false)
                .put("isSystemLinkType", false);
    }
}
