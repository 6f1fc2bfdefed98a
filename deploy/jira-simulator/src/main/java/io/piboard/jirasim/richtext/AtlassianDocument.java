package io.piboard.jirasim.richtext;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The document that says the same as a plain text: a blank line divides paragraphs, a line break stays one. */
final class AtlassianDocument {

    private static final String PARAGRAPHS = "\n\n";

    private AtlassianDocument() {}

    static JsonObject of(String text) {
        JsonArray content = new JsonArray();
        Arrays.stream(text.split(PARAGRAPHS, -1))
                .map(AtlassianDocument::paragraph)
                .forEach(content::add);
        return new JsonObject().put("type", "doc").put("version", 1).put("content", content);
    }

    static boolean isDocument(Object value) {
        return value instanceof JsonObject given
                && "doc".equals(given.getValue("type"))
                && Integer.valueOf(1).equals(given.getValue("version"));
    }

    /** All words of a document, whatever they are wrapped in. */
    static String text(JsonObject document) {
        return nodes(document).stream().map(AtlassianDocument::words).collect(Collectors.joining(PARAGRAPHS));
    }

    /** A text node may not be empty, so an empty line is a break alone. */
    private static JsonObject paragraph(String text) {
        JsonArray content = new JsonArray();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                content.add(new JsonObject().put("type", "hardBreak"));
            }
            if (!lines[i].isEmpty()) {
                content.add(new JsonObject().put("type", "text").put("text", lines[i]));
            }
        }
        JsonObject paragraph = new JsonObject().put("type", "paragraph");
        return content.isEmpty() ? paragraph : paragraph.put("content", content);
    }

    private static String words(JsonObject node) {
        return switch (node.getString("type", "")) {
            case "text" -> node.getString("text", "");
            case "hardBreak" -> "\n";
            default -> nodes(node).stream().map(AtlassianDocument::words).collect(Collectors.joining());
        };
    }

    private static List<JsonObject> nodes(JsonObject node) {
        return node.getJsonArray("content", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
