package io.piboard.acceptance.conformance.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One fault of a document.
 *
 * @param files start of the names of the files that have it
 * @param at where, as a JSON pointer
 * @param is what stands there in truth: {@code list} or {@code page} of what the file says, {@code anything}, a schema,
 *     or {@code {"more": ...}} with the members or elements that are missing there
 */
record KnownFault(String files, String at, JsonNode is, String because) {

    static KnownFault of(JsonNode entry) {
        return new KnownFault(text(entry, "files"), text(entry, "at"), entry.required("is"), text(entry, "because"));
    }

    boolean in(String file) {
        return file.startsWith(files);
    }

    String parent() {
        return at.substring(0, at.lastIndexOf('/'));
    }

    String member() {
        return at.substring(at.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }

    JsonNode corrected(JsonNode said) {
        if (is.has("more")) {
            return with(said, is.path("more"));
        }
        return switch (is.asText()) {
            case "list" -> list(said);
            case "page" -> page(said);
            case "anything" -> Document.JSON.createObjectNode();
            default -> is;
        };
    }

    private static JsonNode with(JsonNode said, JsonNode more) {
        return said.isArray()
                ? ((ArrayNode) said.deepCopy()).addAll((ArrayNode) more)
                : ((ObjectNode) said.deepCopy()).setAll((ObjectNode) more);
    }

    private static ObjectNode list(JsonNode item) {
        ObjectNode list = Document.JSON.createObjectNode().put("type", "array");
        return list.set("items", item);
    }

    private static ObjectNode page(JsonNode item) {
        ObjectNode page = Document.JSON.createObjectNode().put("type", "object");
        page.putArray("required").add("values");
        page.putObject("properties").set("values", list(item));
        return page;
    }

    private static String text(JsonNode entry, String name) {
        String value = entry.path(name).asText("");
        if (value.isBlank()) {
            throw new IllegalStateException("a known fault without " + name + ": " + entry);
        }
        return value;
    }
}
