package io.piboard.jirasim.webhook;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers the latest deliveries, so that a test can see what was sent, lost or given up. Safe for any thread. */
public final class Deliveries {

    private static final int KEPT = 20_000;

    private final Deque<Delivery> last = new ArrayDeque<>();

    synchronized void add(Delivery delivery) {
        last.addFirst(delivery);
        if (last.size() > KEPT) {
            last.removeLast();
        }
    }

    public synchronized void reset() {
        last.clear();
    }

    /** Newest first. */
    public synchronized List<Delivery> last(int howMany) {
        return new ArrayList<>(last).subList(0, Math.min(howMany, last.size()));
    }

    /** Those of one webhook, newest first. */
    synchronized List<Delivery> of(long webhook) {
        return last.stream().filter(delivery -> delivery.webhook() == webhook).toList();
    }

    public synchronized long count(Fate fate) {
        return last.stream().filter(delivery -> delivery.fate() == fate).count();
    }

    public synchronized JsonObject toJson(int howMany) {
        Map<String, Object> fates = new TreeMap<>();
        last.forEach(delivery -> fates.merge(delivery.fate().name(), 1, (a, b) -> (Integer) a + (Integer) b));
        return new JsonObject()
                .put("total", last.size())
                .put("byFate", new JsonObject(fates))
                .put(
                        "last",
                        new JsonArray(
                                last(howMany).stream().map(Delivery::toJson).toList()));
    }
}
