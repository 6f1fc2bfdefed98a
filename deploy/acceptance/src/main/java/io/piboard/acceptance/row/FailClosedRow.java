package io.piboard.acceptance.row;

import io.piboard.acceptance.connect.FailClosed;
import java.util.List;
import java.util.Map;

/** S30: what cannot be judged is not accepted. */
final class FailClosedRow implements Row.Proof {

    @Override
    public Verdict run(Bench bench) {
        var closed = new FailClosed(bench.suite(Map.of()));
        List<String> failures = closed.failures();
        bench.discardSuite();
        bench.writeIfAny("S30", failures);
        return new Verdict(
                "%d of %d refused".formatted(closed.tried() - failures.size(), closed.tried()),
                failures.isEmpty(),
                "keys, identity provider, database taken away");
    }
}
