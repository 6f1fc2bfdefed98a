package io.piboard.acceptance;

import io.piboard.acceptance.scenario.ForgedWebhook;
import io.piboard.acceptance.suite.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody but the connected Jira rings. */
@ExtendWith(RunningSuite.class)
class ForgedWebhookIT {

    @Test
    void aForgedWebhookIsRefusedAndChangesNothing(Suite suite) {
        new ForgedWebhook().prove(suite);
    }
}
