package io.piboard.acceptance.row;

import io.piboard.acceptance.load.Authors;
import io.piboard.acceptance.load.Owners;
import io.piboard.acceptance.load.Pace;
import io.piboard.acceptance.model.Effects;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;

/** R7: sync-service is killed again and again while it works off a backlog, and then under load. */
final class SyncKillRow implements Row.Proof {

    private static final int PEOPLE = 6;
    private static final Duration LAG_WITHIN = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public Verdict run(Bench bench) {
        Settings settings = bench.settings();
        int kills = settings.kills(3, 20);
        int backlog = settings.edits(200, 2_000);
        Suite suite = bench.suite(Rhythm.ENVIRONMENT);
        var model = new Model();
        var authors = new Authors(suite, model, settings.seed(), PEOPLE, Owners.BOARD);
        suite.switchboard().forget();
        double capacity = Rhythm.capacity(suite, authors);
        bench.progress("seed %d, capacity %.0f edits/s".formatted(settings.seed(), capacity));

        suite.service(ServiceName.SYNC).crash();
        authors.run(Pace.FREE, backlog);
        bench.progress(backlog + " edits while sync-service was down");
        var run = new Run(bench, authors, Rhythm.of(capacity, authors), new Random(settings.seed()));
        run.kills(kills);
        Duration caughtUp = run.awaitNoLag();

        return run.judge(model, kills, caughtUp);
    }

    /** One course of it. */
    private record Run(Bench bench, Authors authors, Rhythm rhythm, Random random, List<Instant> killed) {

        Run(Bench bench, Authors authors, Rhythm rhythm, Random random) {
            this(bench, authors, rhythm, random, new ArrayList<>());
        }

        private Suite suite() {
            return bench.suite();
        }

        /** The load begins with the service's start, so that the first kill falls into the backlog. */
        void kills(int count) {
            var over = new AtomicBoolean();
            suite().service(ServiceName.SYNC).start();
            rhythm.again();
            CompletableFuture<Void> load = CompletableFuture.runAsync(() -> authors.run(rhythm, () -> !over.get()));
            try {
                for (int number = 1; number <= count; number++) {
                    awaitMoment(load);
                    kill(number, count);
                }
                awaitMoment(load);
            } finally {
                over.set(true);
            }
            load.join();
        }

        /** Up to ten seconds' worth of edits later, by the seed. */
        private void awaitMoment(CompletableFuture<Void> load) {
            long moment = authors.done() + 1 + (long) (random.nextDouble() * rhythm.editsIn(Duration.ofSeconds(10)));
            Awaitility.await("edit " + moment)
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> load.isDone() || authors.done() >= moment);
        }

        private void kill(int number, int count) {
            rhythm.faultFollows();
            suite().service(ServiceName.SYNC).kill();
            killed.add(Instant.now());
            rhythm.again();
            bench.progress("kill %d of %d at edit %d".formatted(number, count, authors.done()));
            suite().awaitBack(ServiceName.SYNC);
        }

        Duration awaitNoLag() {
            Awaitility.await("sync-service has read everything")
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .until(() -> suite().lag().of("sync-service") == 0);
            return Duration.between(killed.getLast(), Instant.now());
        }

        Verdict judge(Model model, int kills, Duration caughtUp) {
            var compared = bench.compare("R7", model, kills + " kills", rhythm.toString());
            List<String> order = Effects.outOfOrder(
                    authors.wishes(),
                    suite().switchboard().suiteChanges(suite().sprints().all()));
            List<String> twice = Effects.repeated(suite().switchboard().suiteWrites(), killed);
            bench.writeIfAny("R7-order", order);
            bench.writeIfAny("R7-repeated", twice);
            boolean lag = caughtUp.compareTo(LAG_WITHIN) <= 0;
            String measured = "%s, %d fields out of order or twice, %d repeats without a kill, lag 0 after %d s <= %d s"
                    .formatted(
                            compared.measured(),
                            order.size(),
                            twice.size(),
                            caughtUp.toSeconds(),
                            LAG_WITHIN.toSeconds());
            boolean holds = compared.holds() && order.isEmpty() && twice.isEmpty() && lag && rhythm.held();
            return new Verdict(
                    measured,
                    holds,
                    (rhythm.held() ? "" : "not valid: the load did not hold, ") + bench.replay() + ", "
                            + suite().switchboard().refusedWrites() + " writes refused by Jira, " + compared.detail());
        }
    }
}
