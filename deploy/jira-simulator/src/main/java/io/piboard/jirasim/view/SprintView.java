package io.piboard.jirasim.view;

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
