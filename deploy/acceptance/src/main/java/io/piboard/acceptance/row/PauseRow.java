package io.piboard.acceptance.row;

import io.piboard.acceptance.load.Load;
import io.piboard.acceptance.load.Pace;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.ServiceName;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Every service in turn stands still for some seconds (SIGSTOP, SIGCONT) while people edit on both sides. */
final class PauseRow implements Row.Proof {

    private static final int EDITS = 200;
    private static final int SHORTEST_MILLIS = 3_000;
    private static final int LONGEST_MILLIS = 12_000;

    @Override
    public Verdict run(Bench bench) {
        long seed = bench.settings().seed();
        Suite suite = bench.suite();
        suite.switchboard().forget();
        var model = new Model();
        var load = new Load(suite, model, seed, EDITS, Pace.FREE);
        CompletableFuture<Void> edits = CompletableFuture.runAsync(load::run);
        var random = new Random(seed);
        long paused = 0;
        for (ServiceName service : ServiceName.values()) {
            long due = EDITS * service.ordinal() / ServiceName.values().length;
            Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> edits.isDone() || load.done() >= due);
            int millis = random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
            bench.progress(service + " stands still for " + millis + " ms at edit " + load.done());
            standStill(suite, service, millis);
            paused += millis;
        }
        edits.join();
        return bench.compare("pause", model, "4 services stood still", "seed %d, %d ms in all".formatted(seed, paused));
    }

    private static void standStill(Suite suite, ServiceName service, int millis) {
        suite.service(service).pause();
        CompletableFuture.runAsync(
                        suite.service(service)::resume,
                        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .join();
    }
}
