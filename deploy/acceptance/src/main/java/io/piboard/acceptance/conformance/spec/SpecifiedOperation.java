package io.piboard.acceptance.conformance.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One method at one address, as the document describes it.
 *
 * @param template the address in the document
 * @param parameters of the address and of the method
 */
record SpecifiedOperation(Document document, String method, String template, JsonNode node, List<JsonNode> parameters) {

    private static final String JSON = "application/json";

    static SpecifiedOperation of(Document document, String method, String template, JsonNode path) {
        List<JsonNode> parameters = new ArrayList<>();
        path.path("parameters").forEach(parameters::add);
        path.path(method).path("parameters").forEach(parameters::add);
        return new SpecifiedOperation(document, method, template, path.path(method), List.copyOf(parameters));
    }

    Optional<JsonNode> requestSchema() {
        return schema(node.path("requestBody"));
    }

    boolean answersWith(int status) {
        return node.path("responses").has(Integer.toString(status))
                || node.path("responses").has("default");
    }

    Optional<JsonNode> answerSchema(int status) {
        return schema(node.path("responses").path(Integer.toString(status)));
    }

    private static Optional<JsonNode> schema(JsonNode carrier) {
        JsonNode content = carrier.path("content");
        for (JsonNode media : List.of(content.path(JSON), content.path(JSON + ";charset=UTF-8"), content.path("*/*"))) {
            if (media.has("schema")) {
                return Optional.of(media.path("schema"));
            }
        }
        return Optional.empty();
    }

    String name() {
        return method.toUpperCase(java.util.Locale.ROOT) + " " + template;
    }
}
