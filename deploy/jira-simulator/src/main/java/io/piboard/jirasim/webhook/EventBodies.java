package io.piboard.jirasim.webhook;

import io.piboard.jirasim.change.ChangeEvent;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.IssueView;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** Writes what happened as the webhook bodies of the simulated kind of Jira; some changes are told twice or not at all. */
final class EventBodies {

    private final IssueBodies issues;
    private final CommentBodies comments;
    private final SprintBodies sprints;
    private final LinkBodies links;
    private final ProjectBodies projects;
    private final BoardBodies boards;
    private final Site site;

    EventBodies(Site site, IssueView view) {
        this.issues = new IssueBodies(site, view);
        this.comments = new CommentBodies(site, view, issues);
        this.sprints = new SprintBodies(site);
        this.links = new LinkBodies(site);
        this.projects = new ProjectBodies(site);
        this.boards = new BoardBodies(site);
        this.site = site;
    }

    List<WebhookEvent> of(ChangeEvent event) {
        return switch (event) {
            case ChangeEvent.IssueCreated created ->
                both(List.of(issues.created(created)), links.ofNew(created.issue()));
            case ChangeEvent.IssueUpdated updated -> both(issues.updated(updated), links.ofParents(updated));
            case ChangeEvent.IssueDeleted deleted ->
                both(links.ofGone(deleted.issue()), List.of(issues.deleted(deleted)));
            case ChangeEvent.PropertySet set ->
                List.of(issues.property("issue_property_set", set.issue(), set.property()));
            case ChangeEvent.PropertyDeleted gone ->
                List.of(issues.property("issue_property_deleted", gone.issue(), gone.property()));
            case ChangeEvent.LinkCreated created -> List.of(links.of("issuelink_created", created.link()));
            case ChangeEvent.LinkDeleted deleted -> List.of(links.of("issuelink_deleted", deleted.link()));
            case ChangeEvent.SprintCreated created -> List.of(sprints.created(created.sprint()));
            case ChangeEvent.SprintStarted started -> List.of(sprints.of("sprint_started", started.sprint()));
            case ChangeEvent.SprintClosed closed -> List.of(sprints.of("sprint_closed", closed.sprint()));
            case ChangeEvent.SprintUpdated updated -> List.of(sprints.updated(updated));
            case ChangeEvent.SprintDeleted deleted -> List.of(sprints.deleted(deleted.sprint()));
            case ChangeEvent.BoardCreated created -> List.of(boards.created(created.board()));
            case ChangeEvent.BoardConfigured configured -> List.of(boards.configured(configured.board()));
            case ChangeEvent.BoardDeleted deleted -> List.of(boards.deleted(deleted.board()));
            case ChangeEvent.ProjectDeleted deleted -> List.of(projects.deleted(deleted.project()));
            case ChangeEvent.CommentCreated made ->
                comments.of("comment_created", "issue_commented", made.user(), made.issue(), made.comment());
            case ChangeEvent.CommentUpdated edited ->
                comments.of("comment_updated", "issue_comment_edited", edited.user(), edited.issue(), edited.comment());
            case ChangeEvent.CommentDeleted gone ->
                comments.of("comment_deleted", "issue_comment_deleted", gone.user(), gone.issue(), gone.comment());
        };
    }

    private static List<WebhookEvent> both(List<WebhookEvent> first, List<WebhookEvent> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Every body starts with the time and the name of its event. */
    static JsonObject stamped(Site site, String name, JsonObject members) {
        return new JsonObject()
                .put("timestamp", site.now().toEpochMilli())
                .put("webhookEvent", name)
                .mergeIn(members);
    }
}
