package io.piboard.acceptance.scenario;

import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.suite.Suite;
import io.piboard.acceptance.suite.SuiteDatabase.HeldTable;
import io.piboard.contracts.Topics;
import io.piboard.local.ServiceName;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * sync-service is killed while its database cannot take a wish that Kafka has delivered: the wish is delivered again and
 * reaches Jira. The table is held shut until a hasty acknowledgement would have been committed.
 */
public final class CrashBeforeRecording implements Scenario {

    /** Several times the interval at which acknowledgements are committed. */
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(6);

    private static final Duration REST = Duration.ofSeconds(60);

    @Override
    public void prove(Suite suite) {
        suite.rest().await();
        StickyState sticky = Stickies.linked(suite, 2);
        String wish = "recorded at " + System.nanoTime();
        try (HeldTable link = suite.database().hold("sync.link")) {
            suite.logIn("mia").patch(sticky, Map.of("text", wish)).good();
            awaitSent(suite);
            awaitHastyAcknowledgement(suite);
            suite.service(ServiceName.SYNC).kill();
            link.endWaiters();
        }
        suite.awaitBack(ServiceName.SYNC);
        suite.rest().await(REST);
        Expect.same("Jira's summary", wish, suite.jira().issue(sticky.issueId()).summary());
    }

    private static void awaitSent(Suite suite) {
        Awaitility.await("the wish is in Kafka")
                .atMost(Duration.ofSeconds(30))
                .until(() -> suite.database().number("select count(*) from board.outbox") == 0);
    }

    /** Good code never gets there; the time-out is the answer that is hoped for. */
    private static void awaitHastyAcknowledgement(Suite suite) {
        try {
            Awaitility.await()
                    .atMost(ACKNOWLEDGED_WITHIN)
                    .until(() -> suite.lag().of("sync-service", Topics.STICKY_CHANGED) == 0);
        } catch (ConditionTimeoutException e) {
            // not acknowledged while it is not recorded: as it must be
        }
    }
}
