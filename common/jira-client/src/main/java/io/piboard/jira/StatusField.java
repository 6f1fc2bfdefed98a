package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads the status of an issue by id and category key; names are translated and mean nothing here. */
public final class StatusField {

    private StatusField() {}

    public static Optional<String> id(JsonNode status) {
        return text(status, "/id");
    }

    /** {@code new}, {@code indeterminate}, {@code done} or {@code undefined}. */
    public static Optional<String> category(JsonNode status) {
        return text(status, "/statusCategory/key");
    }

    private static Optional<String> text(JsonNode status, String pointer) {
        return Optional.ofNullable(status).map(s -> s.at(pointer).asText("")).filter(s -> !s.isEmpty());
    }
}
