package io.piboard.acceptance.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.http.Http;
import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.model.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A request that was to change issues, as the simulator has kept it. */
record WriteRequest(JsonNode json) {

    /** By which program, because the harness may use the suite's account, too. */
    boolean isOurs() {
        return !json.path("agent").asText().equals(Http.AGENT);
    }

    /** What it asks for, field by field; creates and deletions have no fields here. */
    Stream<JiraWrite> writes() {
        return switch (json.path("class").asText()) {
            case "edit" -> edits().stream();
            case "estimation" -> Stream.of(write(issue(), Field.POINTS, number(body().path("value"))));
            case "transition" ->
                Stream.of(write(
                        issue(),
                        Field.STATUS,
                        body().path("transition").path("id").asText()));
            case "sprint-move" -> moves().stream();
            default -> Stream.empty();
        };
    }

    private List<JiraWrite> edits() {
        var writes = new ArrayList<JiraWrite>();
        body().path("fields")
                .properties()
                .forEach(member -> JiraFields.named(member.getKey())
                        .ifPresent(field -> writes.add(write(
                                issue(),
                                field,
                                field == Field.POINTS ? number(member.getValue()) : text(member.getValue())))));
        return writes;
    }

    private List<JiraWrite> moves() {
        String sprint = path().contains("/sprint/") ? segmentAfter("sprint") : "";
        var writes = new ArrayList<JiraWrite>();
        body().path("issues").forEach(issue -> writes.add(write(issue.asText(), Field.ITERATION, sprint)));
        return writes;
    }

    private JiraWrite write(String issue, Field field, String value) {
        return JiraWrite.of(json, issue, field, value);
    }

    private String issue() {
        return segmentAfter("issue");
    }

    private String path() {
        return json.path("path").asText();
    }

    private String segmentAfter(String name) {
        String rest = path().substring(path().indexOf("/" + name + "/") + name.length() + 2);
        return rest.split("[/?]", 2)[0];
    }

    private JsonNode body() {
        try {
            return Http.JSON.readTree(json.path("body").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a write whose body is no JSON: " + json, e);
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    private static String number(JsonNode value) {
        return value.asText("").isBlank() || value.isNull()
                ? ""
                : Values.points(new java.math.BigDecimal(value.asText()));
    }
}
