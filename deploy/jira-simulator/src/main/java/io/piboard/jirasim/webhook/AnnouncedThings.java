package io.piboard.jirasim.webhook;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.piboard.jirasim.view.EntityShape;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What an announced event is about: found on the site where there is such a thing, invented in Jira's shape elsewhere. */
final class AnnouncedThings {

    private final Site site;
    private final EntityShape shape;

    AnnouncedThings(Site site) {
        this.site = site;
        this.shape = EntityShape.of(site.catalog());
    }

    JsonObject version(JsonObject wish) {
        return invented("version", "10100", "1.0")
                .put("description", "")
                .put("archived", false)
                .put("released", wish.getString("event").endsWith("_released"))
                .put("startDate", "2026-11-02")
                .put("releaseDate", "2026-11-30")
                .put("overdue", false)
                .put("userStartDate", "02/Nov/26")
                .put("userReleaseDate", "30/Nov/26")
                .put("projectId", Long.parseLong(foundProject(wish).id()));
    }

    /** Its issue is told by id only. */
    JsonObject worklog(JsonObject wish) {
        String now = JiraTime.issue(site.now());
        Issue issue = issue(wish);
        JsonObject worklog = new JsonObject()
                .put("self", Self.platform("issue/" + issue.id() + "/worklog/10300"))
                .put("author", user(wish))
                .put("updateAuthor", user(wish))
                .put("comment", "Looked into it")
                .put("created", now)
                .put("updated", now)
                .put("started", now)
                .put("timeSpent", "1h")
                .put("timeSpentSeconds", 3600)
                .put("id", "10300")
                .put("issueId", String.valueOf(issue.id()));
        return site.kind().cloud() ? worklog.put("isFromIssueLimitTransformation", false) : worklog;
    }

    JsonObject attachment(JsonObject wish) {
        return new JsonObject()
                .put("self", Self.platform("attachment/10400"))
                .put("id", "10400")
                .put("filename", "falcon.png")
                .put("author", user(wish))
                .put("created", JiraTime.issue(site.now()))
                .put("size", 2048)
                .put("mimeType", "image/png")
                .put("content", Self.platform("attachment/content/10400"));
    }

    JsonObject user(JsonObject wish) {
        return shape.user(foundUser(wish));
    }

    /** All that is left of a user of Cloud. */
    JsonObject bareUser(JsonObject wish) {
        User user = foundUser(wish);
        return new JsonObject().put("accountId", user.accountId()).put("username", user.name());
    }

    JsonObject filter(JsonObject wish) {
        return invented("filter", "10500", "Open issues").put("jql", "statusCategory != Done");
    }

    JsonObject issueType(JsonObject wish) {
        return shape.type(foundProject(wish).types().getFirst());
    }

    JsonObject project(JsonObject wish) {
        return new ProjectBodies(site).shown(foundProject(wish));
    }

    JsonObject board(JsonObject wish) {
        return BoardBodies.withSelf(found(site.board(Bodies.number(wish, "board", 1L)), "board"));
    }

    /** Named like the setting of Jira it is about. */
    JsonObject option(JsonObject wish) {
        String option = wish.getString("event").replaceAll("^option_|_changed$", "");
        return new JsonObject()
                .put("key", "jira.option." + option.replace("_issues", "").replace("issuelinks", "issuelinking"))
                .put("value", "true");
    }

    /** Of an expression of an app that failed. */
    JsonObject expression(JsonObject wish) {
        return new JsonObject()
                .put("expression", "issue.nonsense")
                .put("errorMessages", new JsonArray().add("Unrecognized property"));
    }

    /** What an app may no longer, or again, see. */
    JsonObject objects(JsonObject wish) {
        return new JsonObject()
                .put("projectIds", new JsonArray().add(foundProject(wish).id()));
    }

    Issue issue(JsonObject wish) {
        return found(site.issue(Bodies.text(wish, "issue", "FAL-2")), "issue");
    }

    private User foundUser(JsonObject wish) {
        return found(site.catalog().userByEmail(Bodies.text(wish, "user", "mia@acme.example")), "user");
    }

    private Project foundProject(JsonObject wish) {
        return found(site.catalog().project(Bodies.text(wish, "project", "FAL")), "project");
    }

    private static <T> T found(Optional<T> thing, String kind) {
        return thing.orElseThrow(() -> new IllegalArgumentException("no such " + kind));
    }

    private static JsonObject invented(String kind, String id, String name) {
        return new JsonObject()
                .put("self", Self.platform(kind + "/" + id))
                .put("id", id)
                .put("name", name);
    }
}
