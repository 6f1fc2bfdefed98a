package io.piboard.jirasim.requests;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts requests by group, altogether and for each of the latest minutes. */
final class RequestMinutes {

    private static final int KEPT = 24 * 60;

    private final Map<RequestGroup, Long> totals = new EnumMap<>(RequestGroup.class);
    private final TreeMap<Instant, Map<RequestGroup, Long>> minutes = new TreeMap<>();

    void add(RequestEntry entry) {
        RequestGroup group = RequestGroup.of(entry);
        totals.merge(group, 1L, Long::sum);
        minutes.computeIfAbsent(
                        entry.time().truncatedTo(ChronoUnit.MINUTES), minute -> new EnumMap<>(RequestGroup.class))
                .merge(group, 1L, Long::sum);
        if (minutes.size() > KEPT) {
            minutes.pollFirstEntry();
        }
    }

    void reset() {
        totals.clear();
        minutes.clear();
    }

    JsonObject totals() {
        return counts(totals);
    }

    /** Oldest first; minutes without any request are left out. */
    JsonArray perMinute() {
        JsonArray all = new JsonArray();
        minutes.forEach((minute, counts) -> all.add(counts(counts).put("minute", minute.toString())));
        return all;
    }

    private static JsonObject counts(Map<RequestGroup, Long> counts) {
        JsonObject json = new JsonObject();
        for (RequestGroup group : RequestGroup.values()) {
            json.put(group.word(), counts.getOrDefault(group, 0L));
        }
        return json;
    }
}
