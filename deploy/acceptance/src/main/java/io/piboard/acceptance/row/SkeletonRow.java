package io.piboard.acceptance.row;

import io.piboard.acceptance.load.Load;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.ServiceName;
import java.time.Duration;
import java.util.Map;

/** Every service is killed while people edit on both sides: all that was answered 2xx is there, once. */
final class SkeletonRow implements Row.Proof {

    @Override
    public Verdict run(Bench bench) {
        Settings settings = bench.settings();
        bench.progress("seed " + settings.seed());
        int edits = settings.edits(500, 500);
        int eachKilled = settings.kills(10, 10);
        Suite suite = bench.suite(Map.of());
        suite.switchboard().forget();
        var model = new Model();
        var kills = new Kills(suite, settings.seed(), eachKilled, edits);
        var load = new Load(suite, model, settings.seed(), edits, kills);
        long begin = System.nanoTime();
        kills.during(load, () -> bench.progress(kills.done() + " kills, " + load.done() + " of " + edits + " edits"));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        var verdict = bench.compare(
                "skeleton",
                model,
                kills.done() + " kills",
                "seed %d, %d s, 4 clients".formatted(settings.seed(), took.toSeconds()));
        long givenUp = suite.switchboard().deliveries("GIVEN_UP");
        boolean complete = kills.done() == eachKilled * ServiceName.values().length && model.answers() == edits;
        return complete && givenUp == 0
                ? verdict
                : new Verdict(
                        verdict.measured(),
                        verdict.holds() && complete,
                        verdict.detail() + ", Jira gave up " + givenUp + " webhooks: "
                                + suite.switchboard().givenUp());
    }
}
