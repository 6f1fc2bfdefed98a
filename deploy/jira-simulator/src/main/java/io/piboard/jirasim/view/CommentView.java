package io.piboard.jirasim.view;

import io.piboard.jirasim.site.Comment;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;

/** A comment as REST v2 and webhook bodies show it. */
public final class CommentView {

    private final Site site;

    public CommentView(Site site) {
        this.site = site;
    }

    public JsonObject of(Comment comment) {
        JsonObject author = site.catalog()
                .user(comment.author())
                .map(EntityShape.of(site.catalog())::user)
                .orElse(null);
        JsonObject json = new JsonObject()
                .put("self", Self.platform("issue/" + comment.issue() + "/comment/" + comment.id()))
                .put("id", String.valueOf(comment.id()))
                .put("author", author)
                .put("body", comment.body())
                .put("updateAuthor", author)
                .put("created", JiraTime.issue(comment.created()))
                .put("updated", JiraTime.issue(comment.updated()));
        if (comment.visibility() != null) {
            json.put("visibility", comment.visibility());
        }
        return site.kind().cloud() ? json.put("jsdPublic", true) : json;
    }
}
