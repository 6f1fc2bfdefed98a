package io.piboard.jirasim.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Reads members of request bodies. */
public final class Bodies {

    private Bodies() {}

    /** A list of texts or numbers, as texts; a missing one is empty. */
    public static List<String> strings(JsonObject body, String member) {
        JsonArray values = body.getJsonArray(member);
        return values == null ? List.of() : values.stream().map(String::valueOf).toList();
    }
}
