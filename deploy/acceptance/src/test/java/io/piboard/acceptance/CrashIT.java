package io.piboard.acceptance;

import io.piboard.acceptance.scenario.CrashBeforeRecording;
import io.piboard.acceptance.scenario.CrashBetweenStickyAndOutbox;
import io.piboard.acceptance.suite.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Any process may be killed at any moment; these are the worst ones. The random ones are {@code run skeleton}. */
@ExtendWith(RunningSuite.class)
class CrashIT {

    @Test
    void boardServiceKilledBetweenStickyAndOutbox(Suite suite) {
        new CrashBetweenStickyAndOutbox().prove(suite);
    }

    @Test
    void syncServiceKilledBeforeAWishIsRecorded(Suite suite) {
        new CrashBeforeRecording().prove(suite);
    }
}
