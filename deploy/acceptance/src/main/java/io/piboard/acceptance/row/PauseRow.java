package io.piboard.acceptance.row;

import io.piboard.acceptance.load.Load;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.ServiceName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Every service in turn stands still for some seconds (SIGSTOP, SIGCONT) while people edit on both sides. */
final class PauseRow implements Row.Proof {

    private static final List<ServiceName> SERVICES = List.of(ServiceName.values());
    private static final int EDITS = 200;
    private static final int EDITS_EACH = EDITS / SERVICES.size();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SHORTEST_MILLIS = 3_000;
    private static final int LONGEST_MILLIS = 12_000;

    @Override
    public Verdict run(Bench bench) {
        long seed = bench.settings().seed();
        Suite suite = bench.suite(Map.of());
        suite.switchboard().forget();
        var model = new Model();
        var begun = new AtomicInteger();
        var load = new Load(suite, model, seed, EDITS, done -> awaitPause(begun, done));
        CompletableFuture<Void> edits = CompletableFuture.runAsync(load::run);
        var random = new Random(seed);
        long paused = 0;
        for (ServiceName service : SERVICES) {
            awaitEdit(load, edits, service.ordinal() * EDITS_EACH);
            int millis = random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
            bench.progress(service + " stands still for " + millis + " ms at edit " + load.done());
            standStill(suite, service, millis, begun);
            paused += millis;
        }
        edits.join();
        return bench.compare("pause", model, "4 services stood still", "seed %d, %d ms in all".formatted(seed, paused));
    }

    /** So that every pause falls into the load: the edits of a service's share wait for its pause. */
    private static void awaitPause(AtomicInteger begun, long done) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> begun.get() >= Math.min(SERVICES.size(), done / EDITS_EACH + 1));
    }

    private static void awaitEdit(Load load, CompletableFuture<Void> edits, long due) {
        Awaitility.await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> edits.isDone() || load.done() >= due);
    }

    private static void standStill(Suite suite, ServiceName service, int millis, AtomicInteger begun) {
        suite.service(service).pause();
        begun.incrementAndGet();
        CompletableFuture.runAsync(
                        suite.service(service)::resume,
                        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .join();
    }
}
