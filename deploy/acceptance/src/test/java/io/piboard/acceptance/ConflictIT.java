package io.piboard.acceptance;

import io.piboard.acceptance.scenario.ConflictIsShown;
import io.piboard.acceptance.suite.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No edit is overwritten silently. */
@ExtendWith(RunningSuite.class)
class ConflictIT {

    @Test
    void aFieldBothSidesChangedIsShownAndDecided(Suite suite) {
        new ConflictIsShown().prove(suite);
    }
}
