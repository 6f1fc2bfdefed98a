package io.piboard.jirasim.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Reads members of request bodies. As for Jira, a member that is null is one that was not sent. */
public final class Bodies {

    private Bodies() {}

    /** A missing one is empty. */
    public static JsonObject object(JsonObject body, String member) {
        JsonObject value = body.getJsonObject(member);
        return value == null ? new JsonObject() : value;
    }

    /** A missing one is empty. */
    public static JsonArray list(JsonObject body, String member) {
        JsonArray values = body.getJsonArray(member);
        return values == null ? new JsonArray() : values;
    }

    /** A list of objects; anything else in it is refused. */
    public static List<JsonObject> objects(JsonObject body, String member) {
        return list(body, member).stream()
                .map(value -> {
                    if (value instanceof JsonObject object) {
                        return object;
                    }
                    throw strange(member);
                })
                .toList();
    }

    /** A list of texts or numbers, as texts; a missing one is empty. */
    public static List<String> strings(JsonObject body, String member) {
        return list(body, member).stream().map(String::valueOf).toList();
    }

    private static JiraError strange(String member) {
        return JiraError.badRequest("Can not deserialize instance of an element of '" + member + "'");
    }

    /** A list of whole numbers; anything else in it is refused. */
    public static List<Long> numbers(JsonObject body, String member) {
        return list(body, member).stream()
                .map(value -> {
                    if (value instanceof Number number) {
                        return number.longValue();
                    }
                    throw strange(member);
                })
                .toList();
    }

    public static String text(JsonObject body, String member, String otherwise) {
        String value = body.getString(member);
        return value == null ? otherwise : value;
    }

    public static int number(JsonObject body, String member, int otherwise) {
        Integer value = body.getInteger(member);
        return value == null ? otherwise : value;
    }

    public static long number(JsonObject body, String member, long otherwise) {
        Long value = body.getLong(member);
        return value == null ? otherwise : value;
    }

    public static double number(JsonObject body, String member, double otherwise) {
        Double value = body.getDouble(member);
        return value == null ? otherwise : value;
    }

    public static boolean truth(JsonObject body, String member, boolean otherwise) {
        Boolean value = body.getBoolean(member);
        return value == null ? otherwise : value;
    }
}
