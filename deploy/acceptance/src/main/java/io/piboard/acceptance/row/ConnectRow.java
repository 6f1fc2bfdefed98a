package io.piboard.acceptance.row;

import io.piboard.acceptance.connect.BadInputs;
import io.piboard.acceptance.connect.Secrets;
import io.piboard.acceptance.connect.TakenPermissions;
import io.piboard.acceptance.connect.Ways;
import io.piboard.acceptance.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Connections from an admin's first request to their end, by the public API alone. */
final class ConnectRow implements Row.Proof {

    /** Old Servers sign no webhooks: there the sweep brings Jira's edits. Permissions are looked at more often than by people. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PIBOARD_SYNC_SWEEP_EVERY", "5s", "PIBOARD_METADATA_PERMISSION_ASKED_GAP", "0S");

    private static final int SMOKE_SECRETS = 200;
    private static final int GATE_SECRETS = 1_000;

    @Override
    public Verdict run(Bench bench) {
        Suite suite = bench.suite(ENVIRONMENT);
        List<String> ways = new Ways(suite, bench::progress).failures();
        bench.progress("bad input");
        var inputs = new BadInputs(suite);
        List<String> misses = inputs.failures();
        var permissions = new TakenPermissions(suite, bench::progress);
        List<String> unmet = permissions.failures();
        int saved = bench.settings().level().of(SMOKE_SECRETS, GATE_SECRETS);
        var secrets = new Secrets(suite, bench::progress);
        List<String> found = secrets.found(saved);
        List<String> all = new ArrayList<>(ways);
        all.addAll(misses);
        all.addAll(unmet);
        found.forEach(file -> all.add("a secret is in " + file));
        bench.writeIfAny("connect", all);
        String measured =
                ("%d of %d ways in, %d of %d faults told by %d problems, %d permissions taken away and %d unseen"
                                + " with %d unmet, %d of %d secrets in %d files")
                        .formatted(
                                Ways.count() - ways.size(),
                                Ways.count(),
                                inputs.told() - misses.size(),
                                inputs.told(),
                                inputs.types(),
                                permissions.known(),
                                permissions.unseen(),
                                unmet.size(),
                                found.size(),
                                2 * saved,
                                secrets.looked());
        return new Verdict(measured, all.isEmpty(), bench.replay());
    }
}
