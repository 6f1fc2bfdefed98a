package io.piboard.jirasim.mischief;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that is to go wrong from now on; rates are between 0 (never) and 1 (always). */
public record MischiefPlan(
        long seed,
        List<Latency> latencies,
        List<Fault> errors,
        List<Fault> lostAnswers,
        WebhookMischief webhooks,
        SearchMischief search,
        Set<String> revoked) {

    public static final MischiefPlan NONE =
            new MischiefPlan(1, List.of(), List.of(), List.of(), WebhookMischief.NONE, SearchMischief.NONE, Set.of());

    public JsonObject toJson() {
        return new JsonObject()
                .put("seed", seed)
                .put(
                        "latencies",
                        new JsonArray(latencies.stream().map(Latency::toJson).toList()))
                .put("errors", new JsonArray(errors.stream().map(Fault::toJson).toList()))
                .put(
                        "lostAnswers",
                        new JsonArray(lostAnswers.stream().map(Fault::toJson).toList()))
                .put("webhooks", webhooks.toJson())
                .put("search", search.toJson())
                .put("revoked", new JsonArray(List.copyOf(revoked)));
    }

    public static MischiefPlan fromJson(JsonObject json) {
        return new MischiefPlan(
                json.getLong("seed", 1L),
                objects(json, "latencies").stream().map(Latency::fromJson).toList(),
                objects(json, "errors").stream().map(Fault::fromJson).toList(),
                objects(json, "lostAnswers").stream().map(Fault::fromJson).toList(),
                WebhookMischief.fromJson(json.getJsonObject("webhooks", new JsonObject())),
                SearchMischief.fromJson(json.getJsonObject("search", new JsonObject())),
                json.getJsonArray("revoked", new JsonArray()).stream()
                        .map(String::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static List<JsonObject> objects(JsonObject json, String member) {
        return json.getJsonArray(member, new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
