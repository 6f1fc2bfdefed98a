package io.piboard.jirasim.webhook;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Events told on demand, of what the simulator keeps no state of: nothing happens but the webhook. */
final class Announcements {

    private record Announced(String member, Function<JsonObject, JsonObject> thing, boolean ofIssue) {}

    private final Site site;
    private final AnnouncedThings things;
    private final Map<String, Announced> known = new TreeMap<>();

    Announcements(Site site) {
        this.site = site;
        this.things = new AnnouncedThings(site);
        Announced version = new Announced("version", things::version, false);
        know("jira:version_", version, "created", "updated", "released", "unreleased", "moved", "deleted");
        know("worklog_", new Announced("worklog", things::worklog, true), "created", "updated", "deleted");
        know("attachment_", new Announced("attachment", things::attachment, true), "created", "deleted");
        know("user_", new Announced("user", things::user, false), "created", "updated", "deleted");
        know("filter_", new Announced("filter", things::filter, false), "created", "updated", "deleted");
        know("issuetype_", new Announced("issuetype", things::issueType, false), "created", "updated", "deleted");
        know("project_", new Announced("project", things::project, false), "created", "updated");
        know("board_", new Announced("board", things::board, false), "created", "updated");
        if (site.kind().cloud()) {
            knowOfCloud();
        }
        Announced option = new Announced("property", things::option, false);
        know("option_", option, "voting_changed", "watching_changed", "unassigned_issues_changed", "subtasks_changed");
        know("option_", option, "attachments_changed", "issuelinks_changed", "timetracking_changed");
    }

    private void knowOfCloud() {
        Announced project = new Announced("project", things::project, false);
        know("project_", project, "soft_deleted", "restored_deleted", "archived", "restored_archived");
        Announced expression = new Announced("jiraExpression", things::expression, false);
        know("jira_expression_evaluation_", expression, "failed");
        know("app_access_to_objects_", new Announced("blockedObjects", things::objects, false), "blocked");
        know("app_access_to_objects_", new Announced("allowedObjects", things::objects, false), "allowed");
    }

    private void know(String group, Announced announced, String... names) {
        for (String name : names) {
            known.put(group + name, announced);
        }
    }

    /** The members of {@code with} are put over those of the body. */
    WebhookEvent of(JsonObject wish) {
        String name = Bodies.text(wish, "event", "");
        Announced announced = known.get(name);
        if (announced == null) {
            throw new IllegalArgumentException("no event " + name + ", known are " + known.keySet());
        }
        JsonObject body = body(name, announced, wish).mergeIn(Bodies.object(wish, "with"), true);
        if (!announced.ofIssue()) {
            return WebhookEvent.unfiltered(name, body);
        }
        Issue issue = things.issue(wish);
        return WebhookEvent.of(name, body, issue);
    }

    /** A deleted user of Cloud comes bare, without even the name of the event. */
    private JsonObject body(String name, Announced announced, JsonObject wish) {
        if (name.equals("user_deleted") && site.kind().cloud()) {
            return things.bareUser(wish);
        }
        JsonObject members =
                new JsonObject().put(announced.member(), announced.thing().apply(wish));
        return EventBodies.stamped(site, name, members);
    }
}
