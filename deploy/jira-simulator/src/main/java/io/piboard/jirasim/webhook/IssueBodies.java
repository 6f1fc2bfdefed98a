package io.piboard.jirasim.webhook;

import io.piboard.jirasim.change.ChangeEvent;
import io.piboard.jirasim.change.ChangeItem;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.piboard.jirasim.view.EntityShape;
import io.piboard.jirasim.view.IssueView;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Events of issues. Cloud and Data Center differ in who is named, in {@code self} and in when there is a changelog. */
final class IssueBodies {

    private final Site site;
    private final IssueView view;
    private final EntityShape shape;
    private final boolean cloud;

    IssueBodies(Site site, IssueView view) {
        this.site = site;
        this.view = view;
        this.shape = EntityShape.of(site.catalog());
        this.cloud = site.kind().cloud();
    }

    /** Cloud sends a changelog from nothing with capitalised names of fields, Data Center none. */
    WebhookEvent created(ChangeEvent.IssueCreated created) {
        JsonObject members = by(created.user()).put("issue_event_type_name", "issue_created");
        if (cloud) {
            List<ChangeItem> items =
                    created.items().stream().map(ChangeItem::capitalised).toList();
            members.put("changelog", changelog(created.changelog(), items));
        }
        return event("jira:issue_created", created.issue(), members);
    }

    /** A link is no update of its issues on Data Center. */
    List<WebhookEvent> updated(ChangeEvent.IssueUpdated updated) {
        boolean onlyLinks =
                updated.items().stream().allMatch(item -> item.field().equals("Link"));
        if (onlyLinks && !cloud) {
            return List.of();
        }
        JsonObject members = by(updated.user())
                .put("issue_event_type_name", updated.eventType())
                .put("changelog", changelog(updated.changelog(), updated.items()));
        if (updated.bulk()) {
            members.put("bulkOperationMetaData", new JsonObject().put("sendMail", false));
        }
        Set<String> fields = updated.items().stream()
                .map(ChangeItem::fieldId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return List.of(event("jira:issue_updated", updated.issue(), members).changing(fields));
    }

    WebhookEvent deleted(ChangeEvent.IssueDeleted deleted) {
        JsonObject members = by(deleted.user());
        if (!cloud) {
            members.put("issue_event_type_name", "issue_deleted");
        }
        return event("jira:issue_deleted", deleted.issue(), members);
    }

    /** How Data Center tells of a comment's issue. */
    WebhookEvent commented(String type, User user, Issue issue, JsonObject comment) {
        JsonObject members = by(user).put("issue_event_type_name", type).put("comment", comment);
        return event("jira:issue_updated", issue, members);
    }

    WebhookEvent property(String name, Issue issue, String key) {
        JsonObject property =
                new JsonObject().put("key", key).put("value", issue.properties().getValue(key));
        return event(name, issue, new JsonObject().put("property", property)).ofProperty(key);
    }

    private WebhookEvent event(String name, Issue issue, JsonObject members) {
        JsonObject shown = IssueView.head(issue).put("fields", view.fields(issue));
        if (cloud) {
            // the odd self of Cloud's webhooks, without /issue/
            shown.put("self", Self.platform(String.valueOf(issue.id())));
        }
        return WebhookEvent.of(name, EventBodies.stamped(site, name, members.put("issue", shown)), issue);
    }

    private JsonObject by(User user) {
        return new JsonObject().put("user", shape.user(user));
    }

    private static JsonObject changelog(long id, List<ChangeItem> items) {
        List<JsonObject> lines = items.stream().map(ChangeItem::toJson).toList();
        return new JsonObject().put("id", String.valueOf(id)).put("items", new JsonArray(lines));
    }
}
