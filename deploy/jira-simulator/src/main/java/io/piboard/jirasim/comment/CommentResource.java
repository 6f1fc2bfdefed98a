package io.piboard.jirasim.comment;

import io.piboard.jirasim.change.Changes;
import io.piboard.jirasim.change.CommentChanges;
import io.piboard.jirasim.change.IssueLookup;
import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.Call;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.http.Page;
import io.piboard.jirasim.http.Routes;
import io.piboard.jirasim.requests.RequestClass;
import io.piboard.jirasim.site.Comment;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Permission;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.piboard.jirasim.view.CommentView;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Lists, writes, edits and deletes the comments of an issue; there is no idempotency key here either. */
public final class CommentResource {

    private static final String PATH = "/issue/:issue/comment";
    private static final int CLOUD_CAP = 100;

    private final Site site;
    private final IssueLookup lookup;
    private final CommentChanges comments;
    private final CommentView view;

    public CommentResource(Site site, IssueLookup lookup, Changes changes) {
        this.site = site;
        this.lookup = lookup;
        this.comments = new CommentChanges(site, changes);
        this.view = new CommentView(site);
    }

    public void mount(Routes platform) {
        platform.get(PATH, RequestClass.COMMENT, this::list);
        platform.post(PATH, RequestClass.COMMENT, this::create);
        platform.get(PATH + "/:comment", RequestClass.COMMENT, call -> Answer.ok(view.of(find(call))));
        platform.put(PATH + "/:comment", RequestClass.COMMENT, this::edit);
        platform.delete(PATH + "/:comment", RequestClass.COMMENT, this::delete);
    }

    private Answer list(Call call) {
        Issue issue = lookup.find(call.path("issue"));
        List<Comment> stored = site.comments(issue.id());
        boolean newest = call.query("orderBy").filter("-created"::equals).isPresent();
        List<JsonObject> all =
                (newest ? stored.reversed() : stored).stream().map(view::of).toList();
        JsonObject page = Page.of(call, site.kind().cloud() ? CLOUD_CAP : Integer.MAX_VALUE)
                .toJson("comments", all);
        page.remove("isLast");
        return Answer.ok(page);
    }

    private Answer create(Call call) {
        JsonObject wish = call.body();
        Issue issue = lookup.forWrite(call.user(), call.path("issue"), Permission.ADD_COMMENTS);
        JsonObject properties = CommentBodies.properties(wish);
        Comment comment = comments.add(
                call.user(), issue, CommentBodies.text(wish), wish.getJsonObject("visibility"), properties);
        return Answer.json(201, view.of(comment));
    }

    private Answer edit(Call call) {
        Comment comment = find(call);
        require(call.user(), comment, Permission.EDIT_OWN_COMMENTS, Permission.EDIT_ALL_COMMENTS);
        lookup.forWrite(call.path("issue"));
        return Answer.ok(view.of(comments.edit(call.user(), comment, CommentBodies.text(call.body()))));
    }

    private Answer delete(Call call) {
        Comment comment = find(call);
        require(call.user(), comment, Permission.DELETE_OWN_COMMENTS, Permission.DELETE_ALL_COMMENTS);
        lookup.forWrite(call.path("issue"));
        comments.remove(call.user(), comment);
        return Answer.noContent();
    }

    private void require(User user, Comment comment, Permission own, Permission all) {
        Issue issue = site.issue(comment.issue()).orElseThrow();
        boolean allowed = site.permissions().may(user, all, issue)
                || comment.author().equals(user.accountId())
                        && site.permissions().may(user, own, issue);
        if (!allowed) {
            throw JiraError.badRequest("You do not have the permission to change this comment.");
        }
    }

    private Comment find(Call call) {
        long issue = lookup.find(call.path("issue")).id();
        return site.comment(call.number("comment"))
                .filter(comment -> comment.issue() == issue)
                .orElseThrow(
                        () -> JiraError.notFound("Can not find a comment for the id: " + call.path("comment") + "."));
    }
}
