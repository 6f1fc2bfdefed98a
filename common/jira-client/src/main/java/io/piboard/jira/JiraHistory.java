package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** One change of an issue: hints about which fields to look at, not values to believe. */
public record JiraHistory(String id, Instant at, List<Item> items) {

    /**
     * A field that changed.
     *
     * @param fieldId empty for links and parents, which are no fields here
     * @param field its name, in whatever language and case
     * @param from ids as text; empty if there was nothing, or if only words are told
     */
    public record Item(String fieldId, String field, String from, String to) {}

    static JiraHistory read(JsonNode history) {
        return new JiraHistory(
                JiraShape.text(history, "id"),
                at(history.path("created")),
                JiraReader.list(history.path("items"), JiraHistory::item));
    }

    /** Some answers have the milliseconds. */
    private static Instant at(JsonNode created) {
        return created.isNumber()
                ? Instant.ofEpochMilli(created.asLong())
                : JiraInstant.read(created).orElseThrow(JiraShape::unusable);
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText("");
    }

    private static Item item(JsonNode item) {
        return new Item(
                item.path("fieldId").asText(""),
                item.path("field").asText(""),
                text(item.path("from")),
                text(item.path("to")));
    }
}
