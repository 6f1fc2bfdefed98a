package io.piboard.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an error answer says, read leniently: Jira, its gateway, its agile part and proxies each have their own form. */
record JiraErrorBody(List<String> messages, Map<String, String> fieldErrors) {

    private static final JiraErrorBody EMPTY = new JiraErrorBody(List.of(), Map.of());
    private static final int LONGEST = 500;
    private static final int MOST = 20;

    /** An HTML page, an empty body and anything else that is no JSON object say nothing. */
    static JiraErrorBody read(String body) {
        try {
            JsonNode json = body == null || body.isBlank() ? null : JiraJson.MAPPER.readTree(body);
            return json == null || !json.isObject() ? EMPTY : read(json);
        } catch (JsonProcessingException e) {
            return EMPTY;
        }
    }

    /** Atlassian's gateway answers so for a missing scope, and for a token that ended without speaking of scopes. */
    static boolean namesScope(String body) {
        return read(body).messages().stream()
                .anyMatch(message -> message.toLowerCase(Locale.ROOT).contains("scope"));
    }

    private static JiraErrorBody read(JsonNode json) {
        List<String> messages = new ArrayList<>();
        json.path("errorMessages").forEach(m -> add(messages, m));
        add(messages, json.path("message"));
        Map<String, String> fields = new LinkedHashMap<>();
        JsonNode errors = json.path("errors");
        if (errors.isArray()) {
            errors.forEach(e -> add(messages, e.isTextual() ? e : e.path("message")));
        } else {
            errors.properties().stream().limit(MOST).forEach(e -> fields.put(e.getKey(), cut(e.getValue())));
        }
        return new JiraErrorBody(messages, fields);
    }

    private static void add(List<String> messages, JsonNode text) {
        if (text.isTextual() && !text.textValue().isBlank() && messages.size() < MOST) {
            messages.add(cut(text));
        }
    }

    private static String cut(JsonNode text) {
        String whole = text.isValueNode() ? text.asText() : "";
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }
}
