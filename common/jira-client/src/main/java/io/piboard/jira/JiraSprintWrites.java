package io.piboard.jira;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes and changes sprints. */
final class JiraSprintWrites {

    private final JiraCaller caller;

    JiraSprintWrites(JiraCaller caller) {
        this.caller = caller;
    }

    Uni<JiraSprint> create(String board, String name, Instant start, Instant end, String goal) {
        Map<String, Object> wish = wish(new SprintUpdate(name, null, start, end, goal));
        wish.put("originBoardId", Long.valueOf(board));
        String body = JiraJson.write(wish);
        return caller.send(
                        JiraOperation.once("sprint.create"),
                        (api, authorization) -> api.createSprint(authorization, body))
                .map(JiraSprintWrites::created);
    }

    private static JiraSprint created(JiraAnswer answer) {
        if (answer.body().path("id").asText("").isEmpty()) {
            throw new JiraException.Unavailable("Jira did not say which sprint it created", true, null);
        }
        return JiraReader.sprint(answer.body());
    }

    /** POST: a PUT would empty what it does not name. */
    Uni<Void> update(String id, SprintUpdate update) {
        String body = JiraJson.write(wish(update));
        JiraOperation operation = update.state() == null
                ? JiraOperation.set("sprint.update", List.of())
                : JiraOperation.once("sprint.update");
        return caller.write(operation, (api, authorization) -> api.updateSprint(authorization, id, body));
    }

    private static Map<String, Object> wish(SprintUpdate update) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("name", update.name());
        wish.put("state", update.state());
        wish.put("startDate", JiraInstant.write(update.start()));
        wish.put("endDate", JiraInstant.write(update.end()));
        wish.put("goal", update.goal());
        wish.values().removeIf(value -> value == null);
        return wish;
    }
}
