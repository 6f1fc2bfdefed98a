package io.piboard.acceptance.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.model.IssueField;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One line of the simulator's changelog about a field the boards show. */
public record JiraChange(IssueField where, String value, String user) {

    /** @param openSprints closed ones stay in an issue's list for ever */
    static Optional<JiraChange> of(JsonNode json, Set<String> openSprints) {
        return JiraFields.named(json.path("fieldId").asText())
                .map(field -> new JiraChange(
                        new IssueField(json.path("issue").asText(), field),
                        value(field, json, openSprints),
                        json.path("user").asText()));
    }

    private static String value(Field field, JsonNode json, Set<String> openSprints) {
        return field == Field.ITERATION
                ? List.of(json.path("to").asText("").split(", ")).stream()
                        .filter(openSprints::contains)
                        .findFirst()
                        .orElse("")
                : json.path("toString").asText("");
    }
}
