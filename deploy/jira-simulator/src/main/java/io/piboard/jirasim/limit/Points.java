package io.piboard.jirasim.limit;

import io.piboard.jirasim.http.Answer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What a call costs: 1, and for reading 1 more per object returned, 2 if it is about identities. */
final class Points {

    private static final List<String> LISTS = List.of(
            "issues",
            "values",
            "comments",
            "worklogs",
            "histories",
            "issueTypes",
            "fields",
            "transitions",
            "issueChangeLogs",
            "issueLinkTypes");

    private Points() {}

    static long of(Asked asked, Answer answer) {
        if (!asked.reads() || answer.status() >= 400) {
            return 1;
        }
        boolean identities = asked.path().contains("/user") || asked.path().endsWith("/myself");
        return 1 + objects(answer.body()) * (identities ? 2 : 1);
    }

    private static long objects(String body) {
        try {
            Object json = Json.decodeValue(body);
            if (json instanceof JsonArray array) {
                return array.size();
            }
            return json instanceof JsonObject object ? objects(object) : 1;
        } catch (DecodeException none) {
            return 0;
        }
    }

    private static long objects(JsonObject object) {
        return LISTS.stream()
                .map(object::getValue)
                .filter(JsonArray.class::isInstance)
                .map(JsonArray.class::cast)
                .findFirst()
                .map(JsonArray::size)
                .orElse(1);
    }
}
