package io.piboard.yaml;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;

/**
 * Makes one document a tree, within bounds. Every value is the text that people see: a key of 1E3 is no number, an id of
 * 010 is not eight; whoever wants a number makes one of the text.
 */
final class YamlTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final YAMLParser parser;
    private int values;

    private YamlTree(YAMLParser parser) {
        this.parser = parser;
    }

    static JsonNode read(YAMLParser parser) throws IOException {
        YamlTree tree = new YamlTree(parser);
        JsonToken first = tree.next();
        JsonNode document = first == null ? NODES.missingNode() : tree.value(first);
        if (tree.next() != null) {
            throw UnreadableYamlException.at(tree.line(), "a second document; send them one by one");
        }
        return document;
    }

    private JsonNode value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(parser.getText());
        };
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (next() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            object.set(name, value(next()));
        }
        return object;
    }

    private ArrayNode list() throws IOException {
        ArrayNode list = NODES.arrayNode();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            list.add(value(token));
        }
        return list;
    }

    private JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token != null) {
            checkPlain();
            if (++values > YamlBounds.MAX_VALUES) {
                throw UnreadableYamlException.at(line(), "more than " + YamlBounds.MAX_VALUES + " values");
            }
        }
        return token;
    }

    private void checkPlain() throws IOException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw UnreadableYamlException.at(line(), "anchors and aliases (& and *) are not taken; say it twice");
        }
        if (parser.getTypeId() != null) {
            throw UnreadableYamlException.at(line(), "tags (!) are not taken; quote the text if it is meant so");
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
