package io.piboard.acceptance.scenario;

import io.piboard.acceptance.board.BoardClient;
import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.ServiceName;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** Both sides change the same field without having seen each other: shown with both values, decided by a person. */
public final class ConflictIsShown implements Scenario {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public void prove(Suite suite) {
        suite.rest().await();
        BoardClient mia = suite.logIn("mia");
        StickyState sticky = Stickies.linked(suite, 3);
        String here = "board says " + System.nanoTime();
        String there = "Jira says " + System.nanoTime();
        bothChange(suite, mia, sticky, here, there);

        Awaitility.await("the sticky is settled").atMost(PATIENCE).until(() -> isSettled(mia.sticky(sticky.id())));
        StickyState shown = mia.sticky(sticky.id());
        Expect.same("the state of a text both sides changed", "CONFLICT", shown.fieldState(Field.TEXT));
        Expect.same("the board's text", here, shown.value(Field.TEXT));
        Expect.same(
                "Jira's value as shown",
                there,
                shown.sync(Field.TEXT).path("jiraValue").asText());
        Expect.same(
                "Jira's summary", there, suite.jira().issue(sticky.issueId()).summary());

        mia.decide(sticky.id(), "text", "BOARD").good();
        Awaitility.await("the decision is in Jira")
                .atMost(PATIENCE)
                .until(() -> suite.jira().issue(sticky.issueId()).summary().equals(here));
        suite.rest().await();
        Expect.same("the sync state", "SYNCED", mia.sticky(sticky.id()).syncState());
    }

    /** While sync-service sleeps, so that neither side hears of the other. */
    private static void bothChange(Suite suite, BoardClient mia, StickyState sticky, String here, String there) {
        suite.service(ServiceName.SYNC).pause();
        try {
            mia.patch(sticky, Map.of("text", here)).good();
            suite.jira().summary(sticky.issueId(), there);
            Awaitility.await("the webhook is delivered")
                    .atMost(PATIENCE)
                    .until(() -> suite.switchboard().deliveriesUnderWay() == 0);
        } finally {
            suite.service(ServiceName.SYNC).resume();
        }
    }

    private static boolean isSettled(StickyState sticky) {
        return !sticky.fieldState(Field.TEXT).equals("PENDING");
    }
}
