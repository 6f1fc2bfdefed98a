package io.piboard.jirasim.requests;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers what was asked of Jira, so that a test can say how much traffic something cost. Safe for any thread. */
public final class RequestJournal {

    private static final int KEPT = 1000;
    private static final int WRITES_KEPT = 50_000;

    private final Deque<RequestEntry> last = new ArrayDeque<>();
    private final Deque<RequestEntry> writes = new ArrayDeque<>();
    private final Map<RequestClass, Long> counts = new EnumMap<>(RequestClass.class);
    private final Map<String, Long> countsByUser = new TreeMap<>();
    private final RequestMinutes minutes = new RequestMinutes();
    private long failures;

    public synchronized void add(RequestEntry entry) {
        minutes.add(entry);
        counts.merge(entry.kind(), 1L, Long::sum);
        countsByUser.merge(entry.user(), 1L, Long::sum);
        if (entry.status() >= 400) {
            failures++;
        }
        keep(last, entry, KEPT);
        if (entry.isWrite()) {
            keep(writes, entry, WRITES_KEPT);
        }
    }

    private static void keep(Deque<RequestEntry> entries, RequestEntry entry, int most) {
        entries.addFirst(entry);
        if (entries.size() > most) {
            entries.removeLast();
        }
    }

    public synchronized void reset() {
        last.clear();
        writes.clear();
        counts.clear();
        countsByUser.clear();
        minutes.reset();
        failures = 0;
    }

    public synchronized long count(RequestClass kind) {
        return counts.getOrDefault(kind, 0L);
    }

    public synchronized long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Reads, writes, searches, metadata and refusals of every minute that had any, oldest first. */
    public synchronized JsonArray perMinute() {
        return minutes.perMinute();
    }

    /** Newest first. */
    public synchronized List<RequestEntry> last(int howMany) {
        return new ArrayList<>(last).subList(0, Math.min(howMany, last.size()));
    }

    /** Every request that was to change an issue, with its body, oldest first. */
    public synchronized JsonArray writesToJson() {
        JsonArray array = new JsonArray();
        writes.descendingIterator().forEachRemaining(entry -> array.add(entry.toFullJson()));
        return array;
    }

    public synchronized JsonObject toJson(int howMany) {
        JsonObject byClass = new JsonObject();
        counts.forEach((kind, count) -> byClass.put(kind.word(), count));
        return new JsonObject()
                .put("total", total())
                .put("failures", failures)
                .put("byGroup", minutes.totals())
                .put("byClass", byClass)
                .put("byUser", new JsonObject(new TreeMap<>(countsByUser)))
                .put(
                        "last",
                        new JsonArray(
                                last(howMany).stream().map(RequestEntry::toJson).toList()));
    }
}
