package io.piboard.jirasim.webhook;

import io.piboard.jirasim.site.Comment;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.piboard.jirasim.view.CommentView;
import io.piboard.jirasim.view.IssueView;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Events of comments: Cloud sends the comment with six fields of its issue and no user; Data Center sends it without
 * the issue, and tells of the issue in a second event.
 */
final class CommentBodies {

    private static final List<String> SHOWN =
            List.of("summary", "issuetype", "project", "assignee", "priority", "status");

    private final Site site;
    private final IssueView view;
    private final IssueBodies issues;
    private final CommentView comments;

    CommentBodies(Site site, IssueView view, IssueBodies issues) {
        this.site = site;
        this.view = view;
        this.issues = issues;
        this.comments = new CommentView(site);
    }

    List<WebhookEvent> of(String name, String type, User user, Issue issue, Comment comment) {
        JsonObject shown = comments.of(comment);
        JsonObject members = new JsonObject().put("comment", shown);
        if (site.kind().cloud()) {
            return List.of(event(name, issue, members.put("issue", brief(issue))));
        }
        return List.of(event(name, issue, members), issues.commented(type, user, issue, shown));
    }

    private WebhookEvent event(String name, Issue issue, JsonObject members) {
        return WebhookEvent.of(name, EventBodies.stamped(site, name, members), issue);
    }

    private JsonObject brief(Issue issue) {
        JsonObject fields = view.fields(issue);
        JsonObject few = new JsonObject();
        SHOWN.forEach(field -> few.put(field, fields.getValue(field)));
        return IssueView.head(issue).put("fields", few);
    }
}
