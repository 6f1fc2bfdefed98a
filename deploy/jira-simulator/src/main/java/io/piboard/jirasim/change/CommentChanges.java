package io.piboard.jirasim.change;

import io.piboard.jirasim.site.Comment;
import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** Stores comments and tells of them; the issue counts as updated, its changelog stays as it is. */
public final class CommentChanges {

    private final Site site;
    private final Changes changes;

    public CommentChanges(Site site, Changes changes) {
        this.site = site;
        this.changes = changes;
    }

    public Comment add(User user, Issue issue, String body, JsonObject visibility, JsonObject properties) {
        Instant now = site.now();
        Issue touched = touched(issue);
        Commit commit = site.change();
        Comment comment = new Comment(
                commit.next(Commit.COMMENTS, 10_000),
                issue.id(),
                user.accountId(),
                body,
                visibility,
                properties,
                now,
                now);
        commit.put(comment).put(touched).commit();
        changes.tell(new ChangeEvent.CommentCreated(user, touched, comment));
        return comment;
    }

    public Comment edit(User user, Comment comment, String body) {
        Issue touched = touched(site.issue(comment.issue()).orElseThrow());
        Comment edited = comment.edited(body, site.now());
        site.change().put(edited).put(touched).commit();
        changes.tell(new ChangeEvent.CommentUpdated(user, touched, edited));
        return edited;
    }

    public void remove(User user, Comment comment) {
        Issue touched = touched(site.issue(comment.issue()).orElseThrow());
        site.change().remove(comment).put(touched).commit();
        changes.tell(new ChangeEvent.CommentDeleted(user, touched, comment));
    }

    private Issue touched(Issue issue) {
        return site.issue(issue.id()).orElseThrow().touched(site.now());
    }
}
