package io.piboard.acceptance.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.model.IssueField;
import java.time.Instant;

/**
 * A value that Jira was asked to take.
 *
 * @param value of a transition its id, of a sprint its id, empty for the backlog
 */
public record JiraWrite(IssueField where, String value, Instant time, int status) {

    static JiraWrite of(JsonNode request, String issue, Field field, String value) {
        return new JiraWrite(
                new IssueField(issue, field),
                value,
                Instant.parse(request.path("time").asText()),
                request.path("status").asInt());
    }

    /** Jira refuses what comes too fast; what it refused has no effect. */
    public boolean isTaken() {
        return status < 400;
    }

    /** People enter a text and a number once only; there are few sprints, so they return to one. */
    public boolean hasUniqueValue() {
        return where.field() == Field.TEXT || where.field() == Field.POINTS;
    }
}
