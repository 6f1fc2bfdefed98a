package io.piboard.acceptance.scenario;

import io.piboard.acceptance.suite.Suite;

/** One thing that has to hold, set up so that chance has no part in it; fails with an {@link AssertionError}. */
@FunctionalInterface
public interface Scenario {

    void prove(Suite suite);
}
