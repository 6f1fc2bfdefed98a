package io.piboard.acceptance.row;

import io.piboard.acceptance.load.Load;
import io.piboard.acceptance.load.Pace;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.ServiceName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * kill -9 of every service at random moments of the load. A moment is a number of edits, so that a seed gives the same
 * kills on a slow machine; the clients wait while too many kills are due, so that all of them fall into the load.
 */
final class Kills implements Pace {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Kills that may be due and not done while the clients go on. */
    private static final int BEHIND = 1;

    private final Suite suite;
    private final Map<ServiceName, List<Long>> moments = new EnumMap<>(ServiceName.class);
    private final AtomicInteger killed = new AtomicInteger();
    private volatile boolean over;

    Kills(Suite suite, long seed, int kills, long edits) {
        this.suite = suite;
        var random = new Random(seed);
        for (ServiceName service : ServiceName.values()) {
            moments.put(
                    service,
                    random.longs(kills, 0, edits * 19 / 20).sorted().boxed().toList());
        }
    }

    int done() {
        return killed.get();
    }

    @Override
    public void beforeEdit(long edits) {
        Awaitility.await("the kills that are due")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> over || due(edits) - killed.get() <= BEHIND);
    }

    private long due(long edits) {
        return moments.values().stream()
                .flatMap(List::stream)
                .filter(moment -> moment <= edits)
                .count();
    }

    /** Kills while the load runs; returns when the last killed service is back. */
    void during(Load load, Runnable progress) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<CompletableFuture<Void>>();
            moments.forEach((service, when) ->
                    running.add(CompletableFuture.runAsync(() -> kill(service, when, load, progress), threads)));
            CompletableFuture<Void> all = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
            all.whenComplete((nothing, failure) -> over = true);
            load.run();
            all.join();
        } finally {
            over = true;
        }
    }

    private void kill(ServiceName service, List<Long> when, Load load, Runnable progress) {
        for (long moment : when) {
            Awaitility.await(service + " at edit " + moment)
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .until(() -> load.done() >= moment);
            suite.service(service).kill();
            killed.incrementAndGet();
            progress.run();
            suite.awaitBack(service);
        }
    }
}
