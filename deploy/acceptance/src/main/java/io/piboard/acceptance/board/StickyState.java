package io.piboard.acceptance.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.model.Values;
import java.util.UUID;

/** A sticky as the public API or the live socket shows it. */
public record StickyState(JsonNode json) {

    public UUID id() {
        return UUID.fromString(json.path("id").asText());
    }

    public UUID board() {
        return UUID.fromString(json.path("board").asText());
    }

    public long version() {
        return json.path("version").asLong();
    }

    public String syncState() {
        return json.path("sync").path("state").asText();
    }

    public String reason() {
        return json.path("sync").path("reason").asText("");
    }

    /** Empty before there is an issue. */
    public String issueId() {
        return json.path("sync").path("issueId").asText("").replace("null", "");
    }

    public String issueKey() {
        return json.path("sync").path("issueKey").asText("").replace("null", "");
    }

    /** Text as it is, points without needless zeros, iteration by id, status by name; empty for none. */
    public String value(Field field) {
        JsonNode value = json.path(field.apiName());
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return switch (field) {
            case POINTS -> Values.points(value.decimalValue());
            case STATUS -> value.path("name").asText();
            case TEXT, ITERATION -> value.asText();
        };
    }

    public JsonNode sync(Field field) {
        return json.path("sync").path("fields").path(field.apiName());
    }

    public String fieldState(Field field) {
        return sync(field).path("state").asText("");
    }
}
