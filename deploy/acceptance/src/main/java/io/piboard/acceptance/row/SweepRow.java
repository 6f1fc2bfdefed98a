package io.piboard.acceptance.row;

import io.piboard.acceptance.load.Load;
import io.piboard.acceptance.load.Pace;
import io.piboard.acceptance.model.Comparison;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.ServiceName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** R12: webhooks get lost, come twice and overtake each other, then none comes at all for a while; a sweep heals it. */
final class SweepRow implements Row.Proof {

    private static final Duration PERIOD = Duration.ofSeconds(10);

    static final Map<String, String> ENVIRONMENT = Map.of("PIBOARD_SYNC_SWEEP_EVERY", PERIOD.toSeconds() + "s");

    /** Two periods and the reading; the issues of the demo are few. */
    private static final Duration WITHIN = PERIOD.multipliedBy(2).plusSeconds(60);

    private static final String REPAIRS = "piboard_sweep_repairs_total";
    private static final Map<String, ?> TROUBLE =
            Map.of("lost", 0.1, "doubled", 0.1, "reordered", 0.3, "delayMillis", 2_000);

    @Override
    public Verdict run(Bench bench) {
        Settings settings = bench.settings();
        int edits = settings.edits(500, 10_000);
        Suite suite = bench.suite(ENVIRONMENT);
        suite.switchboard().forget();
        var model = new Model();
        bench.progress("seed %d, %d edits, a sweep every %d s".formatted(settings.seed(), edits, PERIOD.toSeconds()));
        suffer(suite, settings.seed(), TROUBLE, model, edits);
        bench.progress("no webhook arrives any more");
        suffer(suite, settings.seed() + 1, Map.of("lost", 1.0), model, edits / 5);
        long lost = suite.switchboard().deliveries("LOST");

        Duration healed = awaitEqual(suite, model);
        OptionalDouble repairs = suite.metrics(ServiceName.SYNC).sum(REPAIRS);
        var compared = bench.compare("R12", model, lost + " webhooks lost", "");
        boolean inTime = healed.compareTo(WITHIN) <= 0;
        String measured = "%s, equal after %s%d s <= %d s, %s"
                .formatted(
                        compared.measured(),
                        inTime ? "" : "more than ",
                        Math.min(healed.toSeconds(), WITHIN.toSeconds()),
                        WITHIN.toSeconds(),
                        repairs.isPresent() ? (long) repairs.getAsDouble() + " repairs" : "no " + REPAIRS);
        boolean valid = lost > 0;
        boolean holds = compared.holds() && inTime && valid && repairs.isPresent() && repairs.getAsDouble() > 0;
        return new Verdict(
                measured,
                holds,
                (valid ? "" : "not valid: nothing was lost, ") + bench.replay() + ", " + compared.detail());
    }

    private static void suffer(Suite suite, long seed, Map<String, ?> trouble, Model model, int edits) {
        suite.switchboard().webhooks(seed, trouble);
        try {
            new Load(suite, model, seed, edits, Pace.FREE).run();
        } finally {
            suite.switchboard().calm();
        }
    }

    /** How long a sweep took to heal both sides; longer than {@link #WITHIN} if it did not. */
    static Duration awaitEqual(Suite suite, Model model) {
        long begin = System.nanoTime();
        try {
            Awaitility.await()
                    .atMost(WITHIN)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> differences(suite, model).isEmpty());
            return Duration.ofNanos(System.nanoTime() - begin);
        } catch (ConditionTimeoutException e) {
            return WITHIN.plusSeconds(1);
        }
    }

    private static List<String> differences(Suite suite, Model model) {
        Comparison.Result result = suite.compare(model);
        return result.differences();
    }
}
