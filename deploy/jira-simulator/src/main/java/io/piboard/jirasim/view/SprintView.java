package io.piboard.jirasim.view;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Sprint;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** A sprint as the REST API shows it; dates that are not set are absent. */
public final class SprintView {

    private SprintView() {}

    public static JsonObject resource(Sprint sprint) {
        JsonObject json = new JsonObject()
                .put("id", sprint.id())
                .put("self", Self.agile("sprint/" + sprint.id()))
                .put("state", sprint.state().word())
                .put("name", sprint.name())
                .put("originBoardId", sprint.board())
                .put("goal", sprint.goal());
        return dates(json, sprint);
    }

    /** With the members that only one kind of Jira shows. */
    public static JsonObject resource(Sprint sprint, JiraKind kind) {
        JsonObject json = resource(sprint);
        if (kind.cloud()) {
            put(json, "createdDate", sprint.created());
            return json;
        }
        put(json, "activatedDate", sprint.activated());
        return json.put("synced", false).put("autoStartStop", false);
    }

    /** Inside an issue's sprint field. */
    public static JsonObject inIssue(Sprint sprint) {
        JsonObject json = new JsonObject()
                .put("id", sprint.id())
                .put("name", sprint.name())
                .put("state", sprint.state().word())
                .put("boardId", sprint.board())
                .put("goal", sprint.goal());
        return dates(json, sprint);
    }

    private static JsonObject dates(JsonObject json, Sprint sprint) {
        put(json, "startDate", sprint.start());
        put(json, "endDate", sprint.end());
        put(json, "completeDate", sprint.completed());
        return json;
    }

    private static void put(JsonObject json, String name, Instant time) {
        if (time != null) {
            json.put(name, JiraTime.sprint(time));
        }
    }
}
