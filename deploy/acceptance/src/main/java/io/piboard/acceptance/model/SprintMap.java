package io.piboard.acceptance.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which sprint of a board's team stands for which iteration; the empty text stands for the backlog on both sides. */
public record SprintMap(Map<String, String> sprints) {

    public static SprintMap of(JsonNode session) {
        var sprints = new HashMap<String, String>();
        for (JsonNode team : session.path("teams")) {
            for (JsonNode sprint : team.path("sprints")) {
                sprints.put(
                        key(
                                team.path("board").asText(),
                                sprint.path("iteration").asText()),
                        sprint.path("sprintId").asText());
            }
        }
        return new SprintMap(Map.copyOf(sprints));
    }

    public String sprint(String board, String iteration) {
        return iteration.isEmpty() ? "" : sprints.getOrDefault(key(board, iteration), "no sprint of " + iteration);
    }

    /** The sprints of all teams. */
    public Set<String> all() {
        return Set.copyOf(sprints.values());
    }

    /** The sprints of a board's team, in a fixed order. */
    public List<String> of(String board) {
        return sprints.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(board + "/"))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    private static String key(String board, String iteration) {
        return board + "/" + iteration;
    }
}
