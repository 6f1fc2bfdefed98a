package io.piboard.acceptance.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.model.Values;
import java.math.BigDecimal;

/**
 * An issue as the simulator's control list shows it.
 *
 * @param sprint id of the open sprint, empty for none
 * @param marker the sticky of ours that asked for it, empty for an issue that was made in Jira
 */
public record IssueState(
        String id,
        String key,
        String type,
        String summary,
        String status,
        String points,
        String sprint,
        String marker) {

    static final String EPIC = "10000";

    static IssueState of(JsonNode json) {
        JsonNode points = json.path("points");
        return new IssueState(
                json.path("id").asText(),
                json.path("key").asText(),
                json.path("type").asText(),
                json.path("summary").asText(),
                json.path("status").asText(),
                Values.points(points.isNumber() ? new BigDecimal(points.asText()) : null),
                json.path("sprint").isNumber() ? json.path("sprint").asText() : "",
                json.path("properties").path("io.piboard.sync").path("sticky").asText(""));
    }

    public boolean isEpic() {
        return EPIC.equals(type);
    }

    public String project() {
        return key.substring(0, key.indexOf('-'));
    }
}
