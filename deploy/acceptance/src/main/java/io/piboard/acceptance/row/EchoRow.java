package io.piboard.acceptance.row;

import io.piboard.acceptance.load.Authors;
import io.piboard.acceptance.load.Metronome;
import io.piboard.acceptance.load.Owners;
import io.piboard.acceptance.load.Strangers;
import io.piboard.acceptance.model.Effects;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.suite.Rest;
import io.piboard.acceptance.suite.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** R11: echoes come twice, late and out of order among real edits of others; none is taken for an edit, or the reverse. */
final class EchoRow implements Row.Proof {

    private static final int PEOPLE = 4;
    private static final int PER_SECOND = 50;
    private static final int EDITS_PER_STRANGERS = 10;

    @Override
    public Verdict run(Bench bench) {
        Settings settings = bench.settings();
        Level level = settings.level();
        int edits = settings.edits(500, 10_000);
        Duration latest = Duration.ofSeconds(level.of(20, 900));
        Suite suite = bench.suite(Map.of());
        suite.switchboard().forget();
        suite.switchboard().webhooks(settings.seed(), mischief(latest));
        var model = new Model();
        Owners owners = Owners.shared(settings.seed());
        var authors = new Authors(suite, model, settings.seed(), PEOPLE, owners);
        var strangers = new Strangers(suite, model, settings.seed(), owners);
        bench.progress(
                "seed %d, %d edits, echoes up to %d s late".formatted(settings.seed(), edits, latest.toSeconds()));
        Duration took = edit(authors, strangers, edits);
        long doubled = suite.switchboard().mischievous("doubled");
        bench.progress("waiting for the last echo");
        String unrest = restlessness(suite.rest(), latest.plusSeconds(180));
        suite.switchboard().calm();

        long late = writesAtRest(suite, Duration.ofSeconds(level.of(10, 60)));
        var compared = bench.compare(
                "R11", model, strangers.done() + " of them strangers', " + doubled + " webhooks doubled", "");
        List<String> loops =
                Effects.unasked(authors.wishes(), suite.switchboard().suiteWrites());
        List<String> twice = Effects.repeated(suite.switchboard().suiteWrites(), List.of());
        bench.writeIfAny("R11-unasked", loops);
        bench.writeIfAny("R11-repeated", twice);
        long requests = suite.switchboard().suiteWriteRequests();
        boolean holds = compared.holds()
                && unrest.isEmpty()
                && late == 0
                && loops.isEmpty()
                && twice.isEmpty()
                && requests <= authors.wishes().count()
                && doubled > 0;
        String measured = "%s, %d write requests <= %d edits, %d loop steps, %d values written twice, %d writes at rest"
                .formatted(compared.measured(), requests, authors.wishes().count(), loops.size(), twice.size(), late);
        double rate = (authors.done() + strangers.done()) * 1000.0 / took.toMillis();
        return new Verdict(
                measured,
                holds,
                "%s, %.0f edits/s %s %s"
                        .formatted(bench.replay(), rate, unrest, compared.detail())
                        .strip());
    }

    private static Map<String, ?> mischief(Duration latest) {
        return Map.of("doubled", 0.5, "delayed", 0.4, "reordered", 0.4, "delayMillis", latest.toMillis());
    }

    /** The strangers keep step with the authors: one edit of theirs to every ten. */
    private static Duration edit(Authors authors, Strangers strangers, int edits) {
        long begin = System.nanoTime();
        CompletableFuture<Void> foreign = CompletableFuture.runAsync(() -> {
            for (int number = 1; number <= edits / EDITS_PER_STRANGERS; number++) {
                long due = (long) number * EDITS_PER_STRANGERS;
                Awaitility.await()
                        .atMost(Duration.ofMinutes(10))
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> authors.done() >= due);
                strangers.edit();
            }
        });
        authors.run(new Metronome(PER_SECOND), edits);
        foreign.join();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String restlessness(Rest rest, Duration patience) {
        try {
            rest.await(patience);
            return "";
        } catch (Rest.NoRestException e) {
            return e.getMessage();
        }
    }

    /** How much is written in a time in which nobody edits and no echo is under way. */
    private static long writesAtRest(Suite suite, Duration quiet) {
        long before = suite.switchboard().suiteWriteRequests();
        try {
            Awaitility.await()
                    .during(quiet)
                    .atMost(quiet.plusSeconds(5))
                    .until(() -> suite.switchboard().suiteWriteRequests() == before);
            return 0;
        } catch (ConditionTimeoutException e) {
            return suite.switchboard().suiteWriteRequests() - before;
        }
    }
}
