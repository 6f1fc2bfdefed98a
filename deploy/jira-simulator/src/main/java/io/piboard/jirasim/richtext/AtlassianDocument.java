package io.piboard.jirasim.richtext;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plain text as an Atlassian Document and back: an empty line ends a paragraph, a line break is a node of its own. */
final class AtlassianDocument {

    private static final String PARAGRAPH = "paragraph";
    private static final String BREAK = "hardBreak";

    private AtlassianDocument() {}

    static JsonObject of(String text) {
        JsonArray paragraphs = new JsonArray();
        Arrays.stream(text.split("\n\n", -1)).map(AtlassianDocument::paragraph).forEach(paragraphs::add);
        return new JsonObject().put("type", "doc").put("version", 1).put("content", paragraphs);
    }

    static boolean isOne(Object value) {
        return value instanceof JsonObject object
                && "doc".equals(object.getString("type"))
                && object.getValue("version") instanceof Number
                && object.getValue("content") instanceof JsonArray;
    }

    /** What a person reads; marks and layout are lost. */
    static String text(JsonObject document) {
        return children(document).map(AtlassianDocument::inline).collect(Collectors.joining("\n\n"));
    }

    /** Text nodes must not be empty: an empty paragraph has no content. */
    private static JsonObject paragraph(String text) {
        JsonArray nodes = new JsonArray();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                nodes.add(new JsonObject().put("type", BREAK));
            }
            if (!lines[i].isEmpty()) {
                nodes.add(new JsonObject().put("type", "text").put("text", lines[i]));
            }
        }
        return new JsonObject().put("type", PARAGRAPH).put("content", nodes);
    }

    private static String inline(JsonObject node) {
        return switch (node.getString("type", "")) {
            case "text" -> node.getString("text", "");
            case BREAK -> "\n";
            default -> children(node).map(AtlassianDocument::inline).collect(Collectors.joining());
        };
    }

    private static Stream<JsonObject> children(JsonObject node) {
        return node.getValue("content") instanceof JsonArray content
                ? content.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
                : Stream.empty();
    }
}
