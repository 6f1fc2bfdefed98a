package io.piboard.sync.alm.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.sync.alm.AlmIssue.Marker;
import java.util.Map;
import java.util.UUID;

/** The issue property by which a create whose answer was lost is found again (facts section 7). */
final class IssueMarker {

    static final String PROPERTY = "io.piboard.sync";

    private IssueMarker() {}

    static Map<String, Object> write(Marker marker) {
        return Map.of(
                PROPERTY,
                Map.of(
                        "session", marker.session().toString(),
                        "sticky", marker.sticky().toString(),
                        "operation", marker.operation().toString()));
    }

    /** {@code null} when there is none, or one that nobody of us can have written. */
    static Marker read(JsonNode properties) {
        JsonNode value = properties == null ? null : properties.get(PROPERTY);
        if (value == null || !value.isObject()) {
            return null;
        }
        try {
            return new Marker(id(value, "session"), id(value, "sticky"), id(value, "operation"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static UUID id(JsonNode value, String member) {
        return UUID.fromString(value.path(member).asText());
    }
}
