package io.piboard.acceptance.row;

import io.piboard.acceptance.load.Load;
import io.piboard.acceptance.load.Pace;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.suite.Suite;
import java.util.Map;

/** Webhooks suffer on their way; both sides agree in the end. */
record WebhookRow(String name, Map<String, ?> mischief, String suffered) implements Row.Proof {

    private static final int EDITS = 200;

    @Override
    public Verdict run(Bench bench) {
        long seed = bench.settings().seed();
        Suite suite = bench.suite(name.equals("drop") ? SweepRow.ENVIRONMENT : Map.of());
        suite.switchboard().forget();
        suite.switchboard().webhooks(seed, mischief);
        var model = new Model();
        bench.progress(EDITS + " edits, seed " + seed);
        long victims;
        try {
            new Load(suite, model, seed, EDITS, Pace.FREE).run();
            suite.rest().await();
        } finally {
            victims = name.equals("drop")
                    ? suite.switchboard().deliveries("LOST")
                    : suite.switchboard().mischievous(suffered);
            suite.switchboard().calm();
        }
        if (name.equals("drop")) {
            SweepRow.awaitEqual(suite, model);
        }
        var verdict = bench.compare(name, model, victims + " webhooks " + suffered, "seed " + seed);
        return victims == 0 ? new Verdict(verdict.measured(), false, "not valid: nothing was " + suffered) : verdict;
    }
}
