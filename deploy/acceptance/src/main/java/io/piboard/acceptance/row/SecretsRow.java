package io.piboard.acceptance.row;

import io.piboard.acceptance.connect.Secrets;
import java.util.List;
import java.util.Map;

/** S8: secrets that were saved are in no file in the clear; what keys do is told by common/secrets and KeyRotationIT. */
final class SecretsRow implements Row.Proof {

    private static final int SMOKE = 200;
    private static final int GATE = 1_000;

    @Override
    public Verdict run(Bench bench) {
        int saved = bench.settings().level().of(SMOKE, GATE);
        var secrets = new Secrets(bench.suite(Map.of()), bench::progress);
        List<String> found = secrets.found(saved);
        bench.writeIfAny("S8", found);
        return new Verdict(
                "%d files with one of %d secrets, of %d searched".formatted(found.size(), 2 * saved, secrets.looked()),
                found.isEmpty(),
                bench.replay());
    }
}
