package io.piboard.jirasim.http;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** What goes back to the client: a status, a JSON body or none, extra headers. */
public record Answer(int status, String contentType, String body, Map<String, String> headers) {

    private static final String JSON = "application/json;charset=UTF-8";

    public static Answer ok(JsonObject body) {
        return json(200, body);
    }

    public static Answer ok(JsonArray body) {
        return new Answer(200, JSON, body.encode(), Map.of());
    }

    public static Answer json(int status, JsonObject body) {
        return new Answer(status, JSON, body.encode(), Map.of());
    }

    /** A bare JSON value such as a number or a string. */
    public static Answer value(Object value) {
        return new Answer(200, JSON, Json.encode(value), Map.of());
    }

    public static Answer html(String page) {
        return html(200, page);
    }

    public static Answer html(int status, String page) {
        return new Answer(status, "text/html;charset=UTF-8", page, Map.of());
    }

    public static Answer empty(int status) {
        return new Answer(status, JSON, "", Map.of());
    }

    public static Answer redirect(String address) {
        return empty(302).with("Location", address);
    }

    public static Answer noContent() {
        return empty(204);
    }

    public Answer withBody(String other) {
        return new Answer(status, contentType, other, headers);
    }

    public Answer as(String otherContentType) {
        return new Answer(status, otherContentType, body, headers);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, more);
    }
}
