package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;

/** Insists on the few things without which an answer means nothing; everything else about it may be as it likes. */
final class JiraShape {

    private JiraShape() {}

    static JsonNode list(JsonNode value) {
        return require(value.isArray(), value);
    }

    static JsonNode object(JsonNode value) {
        return require(value.isObject(), value);
    }

    /** A text or a number that is there, as text. */
    static String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
        require(!text.isEmpty(), value);
        return text;
    }

    static JiraException unusable() {
        return new JiraException.UnusableAnswer("What answered is not Jira: its JSON has another shape", false);
    }

    private static JsonNode require(boolean fits, JsonNode value) {
        if (!fits) {
            throw unusable();
        }
        return value;
    }
}
