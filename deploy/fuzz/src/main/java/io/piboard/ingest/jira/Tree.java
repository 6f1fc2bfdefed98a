package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;

/** A body as Gson reads it: nothing of it is shared with the parser that is checked. */
final class Tree {

    private static final TypeAdapter<JsonElement> ANY = new Gson().getAdapter(JsonElement.class);

    private Tree() {}

    static JsonElement of(byte[] body) {
        try (var reader = new JsonReader(new StringReader(
                UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString()))) {
            JsonElement tree = ANY.read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new AssertionError("accepted, but it goes on after its end");
            }
            return tree;
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new AssertionError("accepted, but it is no JSON in UTF-8", e);
        }
    }

    /** JSON's null for anything that is not there. */
    static JsonElement at(JsonElement tree, String... path) {
        JsonElement found = tree;
        for (String name : path) {
            found = found.isJsonObject() && found.getAsJsonObject().has(name)
                    ? found.getAsJsonObject().get(name)
                    : JsonNull.INSTANCE;
        }
        return found;
    }

    static boolean isText(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }

    static boolean isNumber(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    }

    /** As it is written; {@code null} when it is neither text nor number. */
    static String written(JsonElement value) {
        return isText(value) || isNumber(value) ? value.getAsString() : null;
    }
}
