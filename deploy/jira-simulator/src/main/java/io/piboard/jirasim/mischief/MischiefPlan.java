package io.piboard.jirasim.mischief;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.limit.LimitPlan;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;

/** Everything that is to go wrong from now on; rates are between 0 (never) and 1 (always). */
public record MischiefPlan(
        long seed,
        List<Latency> latencies,
        List<Fault> errors,
        List<Fault> lostAnswers,
        List<Trick> tricks,
        WebhookMischief webhooks,
        SearchMischief search,
        Set<String> revoked,
        Administration administration,
        LimitPlan limits) {

    public static final MischiefPlan NONE =
            new MischiefPlan(1, List.of(), List.of(), List.of(), WebhookMischief.NONE, SearchMischief.NONE, Set.of());

    /** Without tricks, changes of administration and limits. */
    public MischiefPlan(
            long seed,
            List<Latency> latencies,
            List<Fault> errors,
            List<Fault> lostAnswers,
            WebhookMischief webhooks,
            SearchMischief search,
            Set<String> revoked) {
        this(
                seed,
                latencies,
                errors,
                lostAnswers,
                List.of(),
                webhooks,
                search,
                revoked,
                Administration.NONE,
                LimitPlan.NONE);
    }

    public MischiefPlan with(Trick... more) {
        return new MischiefPlan(
                seed, latencies, errors, lostAnswers, List.of(more), webhooks, search, revoked, administration, limits);
    }

    public MischiefPlan with(Administration next) {
        return new MischiefPlan(seed, latencies, errors, lostAnswers, tricks, webhooks, search, revoked, next, limits);
    }

    public MischiefPlan with(LimitPlan next) {
        return new MischiefPlan(
                seed, latencies, errors, lostAnswers, tricks, webhooks, search, revoked, administration, next);
    }

    public JsonObject toJson() {
        JsonObject json = new JsonObject()
                .put("seed", seed)
                .put(
                        "latencies",
                        new JsonArray(latencies.stream().map(Latency::toJson).toList()))
                .put("errors", new JsonArray(errors.stream().map(Fault::toJson).toList()))
                .put(
                        "lostAnswers",
                        new JsonArray(lostAnswers.stream().map(Fault::toJson).toList()))
                .put("tricks", new JsonArray(tricks.stream().map(Trick::toJson).toList()))
                .put("webhooks", webhooks.toJson())
                .put("search", search.toJson())
                .put("revoked", new JsonArray(List.copyOf(revoked)))
                .put("limits", limits.toJson());
        return administration.into(json);
    }

    public static MischiefPlan fromJson(JsonObject json) {
        return new MischiefPlan(
                Bodies.number(json, "seed", 1L),
                objects(json, "latencies").stream().map(Latency::fromJson).toList(),
                objects(json, "errors").stream().map(Fault::fromJson).toList(),
                objects(json, "lostAnswers").stream().map(Fault::fromJson).toList(),
                objects(json, "tricks").stream().map(Trick::fromJson).toList(),
                WebhookMischief.fromJson(Bodies.object(json, "webhooks")),
                SearchMischief.fromJson(Bodies.object(json, "search")),
                Administration.words(json, "revoked"),
                Administration.fromJson(json),
                LimitPlan.fromJson(Bodies.object(json, "limits")));
    }

    static List<JsonObject> objects(JsonObject json, String member) {
        return Bodies.objects(json, member);
    }
}
