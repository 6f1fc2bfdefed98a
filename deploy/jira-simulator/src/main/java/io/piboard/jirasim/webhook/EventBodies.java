package io.piboard.jirasim.webhook;

import io.piboard.jirasim.change.ChangeEvent;
import io.piboard.jirasim.change.ChangeItem;
import io.piboard.jirasim.site.Comment;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueLink;
import io.piboard.jirasim.site.LinkType;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.view.CommentView;
import io.piboard.jirasim.view.IssueView;
import io.piboard.jirasim.view.SprintView;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Writes what happened as the webhook bodies of Jira Cloud's administrator webhooks. */
final class EventBodies {

    private final Site site;
    private final IssueView view;

    EventBodies(Site site, IssueView view) {
        this.site = site;
        this.view = view;
    }

    WebhookEvent of(ChangeEvent event) {
        return switch (event) {
            case ChangeEvent.IssueCreated created ->
                issueEvent(
                        "jira:issue_created",
                        created.issue(),
                        user(created.user().toJson())
                                .put("issue_event_type_name", "issue_created")
                                .put("changelog", changelog(created.changelog(), created.items())));
            case ChangeEvent.IssueUpdated updated ->
                issueEvent(
                        "jira:issue_updated",
                        updated.issue(),
                        user(updated.user().toJson())
                                .put("issue_event_type_name", updated.eventType())
                                .put("changelog", changelog(updated.changelog(), updated.items())));
            case ChangeEvent.IssueDeleted deleted ->
                issueEvent(
                        "jira:issue_deleted",
                        deleted.issue(),
                        user(deleted.user().toJson()));
            case ChangeEvent.PropertySet set ->
                issueEvent("issue_property_set", set.issue(), property(set.property(), set.issue()));
            case ChangeEvent.PropertyDeleted gone ->
                issueEvent("issue_property_deleted", gone.issue(), property(gone.property(), gone.issue()));
            case ChangeEvent.LinkCreated created -> link("issuelink_created", created.link());
            case ChangeEvent.LinkDeleted deleted -> link("issuelink_deleted", deleted.link());
            case ChangeEvent.SprintCreated created -> sprint("sprint_created", created.sprint());
            case ChangeEvent.SprintStarted started -> sprint("sprint_started", started.sprint());
            case ChangeEvent.SprintClosed closed -> sprint("sprint_closed", closed.sprint());
            case ChangeEvent.SprintUpdated updated ->
                WebhookEvent.unfiltered(
                        "sprint_updated",
                        stamped(
                                "sprint_updated",
                                new JsonObject()
                                        .put("sprint", SprintView.resource(updated.sprint()))
                                        .put("oldValue", SprintView.resource(updated.before()))));
            case ChangeEvent.SprintDeleted deleted -> {
                JsonObject gone = SprintView.resource(deleted.sprint());
                gone.remove("self");
                yield WebhookEvent.unfiltered(
                        "sprint_deleted", stamped("sprint_deleted", new JsonObject().put("sprint", gone)));
            }
            case ChangeEvent.CommentCreated created -> comment("comment_created", created.issue(), created.comment());
            case ChangeEvent.CommentUpdated updated -> comment("comment_updated", updated.issue(), updated.comment());
            case ChangeEvent.CommentDeleted deleted -> comment("comment_deleted", deleted.issue(), deleted.comment());
        };
    }

    private WebhookEvent comment(String name, Issue issue, Comment comment) {
        JsonObject body = new CommentView(site).of(comment);
        return WebhookEvent.of(name, stamped(name, new JsonObject().put("comment", body)), issue);
    }

    private WebhookEvent issueEvent(String name, Issue issue, JsonObject members) {
        // the odd self of Cloud's webhooks, without /issue/
        JsonObject shown = IssueView.head(issue)
                .put("self", Self.platform(String.valueOf(issue.id())))
                .put("fields", view.fields(issue));
        return WebhookEvent.of(name, stamped(name, members.put("issue", shown)), issue);
    }

    private JsonObject stamped(String name, JsonObject members) {
        return new JsonObject()
                .put("timestamp", site.now().toEpochMilli())
                .put("webhookEvent", name)
                .mergeIn(members);
    }

    private WebhookEvent link(String name, IssueLink link) {
        LinkType type = site.catalog().linkType(link.type()).orElseThrow();
        JsonObject typeJson = new JsonObject()
                .put("id", Long.parseLong(type.id()))
                .put("name", type.name())
                .put("outwardName", type.outward())
                .put("inwardName", type.inward())
                .put("isSubTaskLinkType", false)
                .put("isSystemLinkType", false);
        JsonObject body = new JsonObject()
                .put("id", link.id())
                .put("sourceIssueId", link.source())
                .put("destinationIssueId", link.destination())
                .put("issueLinkType", typeJson)
                .put("systemLink", false);
        return WebhookEvent.unfiltered(name, stamped(name, new JsonObject().put("issueLink", body)));
    }

    private WebhookEvent sprint(String name, Sprint sprint) {
        JsonObject members = new JsonObject().put("sprint", SprintView.resource(sprint));
        return WebhookEvent.unfiltered(name, stamped(name, members));
    }

    private static JsonObject user(JsonObject user) {
        return new JsonObject().put("user", user);
    }

    private static JsonObject property(String key, Issue issue) {
        JsonObject property =
                new JsonObject().put("key", key).put("value", issue.properties().getValue(key));
        return new JsonObject().put("property", property);
    }

    private static JsonObject changelog(long id, List<ChangeItem> items) {
        return new JsonObject()
                .put("id", String.valueOf(id))
                .put(
                        "items",
                        new JsonArray(items.stream().map(ChangeItem::toJson).toList()));
    }
}
