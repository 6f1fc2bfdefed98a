package io.piboard.jirasim.webhook;

import io.piboard.jirasim.change.ChangeEvent;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueLink;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.LinkType;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Events of links: numbers only, no keys, no user, for the whole site. */
final class LinkBodies {

    private static final long EPIC_STORY_TYPE = 10200;
    private static final long SUBTASK_TYPE = 10100;
    private static final long SYSTEM_LINKS = 1_000_000;

    private final Site site;

    LinkBodies(Site site) {
        this.site = site;
    }

    /** Data Center tells of an epic's children as of links of a system type, which no other resource shows. */
    List<WebhookEvent> ofParents(ChangeEvent.IssueUpdated updated) {
        List<WebhookEvent> events = new ArrayList<>();
        updated.items().stream()
                .filter(item -> FieldId.EPIC_LINK.equals(item.fieldId()))
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

    /** A new subtask of Data Center is linked to its parent by another system type, a new child of an epic as above. */
    List<WebhookEvent> ofNew(Issue created) {
        return ofKin("issuelink_created", created);
    }

    /** And so are those of an issue that is gone. */
    List<WebhookEvent> ofGone(Issue deleted) {
        return ofKin("issuelink_deleted", deleted);
    }

    private List<WebhookEvent> ofKin(String name, Issue child) {
        if (site.kind().cloud() || child.text(FieldId.PARENT) == null) {
            return List.of();
        }
        boolean subtask = site.catalog()
                .type(child.text(FieldId.TYPE))
                .filter(IssueType::subtask)
                .isPresent();
        return List.of(systemLink(name, child.text(FieldId.PARENT), child, subtask ? subtaskType() : epicType()));
    }

    private static JsonObject subtaskType() {
        return systemType(SUBTASK_TYPE, "jira_subtask_link", "jira_subtask_outward", "jira_subtask_inward");
    }

    private static JsonObject epicType() {
        return systemType(EPIC_STORY_TYPE, "Epic-Story Link", "has Epic", "is Epic of");
    }

    private WebhookEvent epicLink(String name, String epic, ChangeEvent.IssueUpdated child) {
        return systemLink(name, epic, child.issue(), epicType());
    }

    private static JsonObject systemType(long id, String name, String outward, String inward) {
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("outwardName", outward)
                .put("inwardName", inward)
                .put("isSubTaskLinkType", id == SUBTASK_TYPE)
                .put("isSystemLinkType", true);
    }

    private WebhookEvent systemLink(String name, String parent, Issue child, JsonObject type) {
        JsonObject body = new JsonObject()
                .put("id", SYSTEM_LINKS + child.id())
                .put("sourceIssueId", Long.parseLong(parent))
                .put("destinationIssueId", child.id())
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
