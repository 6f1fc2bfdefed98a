package io.piboard.jirasim.webhook;

import io.piboard.jirasim.change.ChangeEvent;
import io.piboard.jirasim.site.IssueLink;
import io.piboard.jirasim.site.LinkType;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Events of links: numbers only, no keys, no user, for the whole site. */
final class LinkBodies {

    private static final long EPIC_STORY_TYPE = 10200;
    private static final long SYSTEM_LINKS = 1_000_000;

    private final Site site;

    LinkBodies(Site site) {
        this.site = site;
    }

    /** Data Center tells of an epic's children as of links of a system type, which no other resource shows. */
    List<WebhookEvent> ofParents(ChangeEvent.IssueUpdated updated) {
        List<WebhookEvent> events = new ArrayList<>();
        updated.items().stream()
                .filter(item -> item.field().equals("Epic Link"))
                .forEach(item -> {
                    if (item.from() != null) {
                        events.add(epicLink("issuelink_deleted", item.from(), updated));
                    }
                    if (item.to() != null) {
                        events.add(epicLink("issuelink_created", item.to(), updated));
                    }
                });
        return events;
    }

    private WebhookEvent epicLink(String name, String epic, ChangeEvent.IssueUpdated child) {
        JsonObject type = new JsonObject()
                .put("id", EPIC_STORY_TYPE)
                .put("name", "Epic-Story Link")
                .put("outwardName", "has Epic")
                .put("inwardName", "is Epic of")
                .put("isSubTaskLinkType", false)
                .put("isSystemLinkType", true);
        JsonObject body = new JsonObject()
                .put("id", SYSTEM_LINKS + child.issue().id())
                .put("sourceIssueId", Long.parseLong(epic))
                .put("destinationIssueId", child.issue().id())
                .put("issueLinkType", type)
                .put("systemLink", true);
        return WebhookEvent.unfiltered(name, EventBodies.stamped(site, name, new JsonObject().put("issueLink", body)));
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
