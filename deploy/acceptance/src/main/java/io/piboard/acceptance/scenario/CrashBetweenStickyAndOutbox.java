package io.piboard.acceptance.scenario;

import io.piboard.acceptance.board.BoardClient;
import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.http.NoAnswerException;
import io.piboard.acceptance.http.UnexpectedAnswerException;
import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.suite.Suite;
import io.piboard.acceptance.suite.SuiteDatabase.HeldTable;
import io.piboard.local.ServiceName;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * board-service is killed while its outbox cannot be written: then neither the sticky has changed nor anybody was told
 * that it has. The table is held shut, so that the moment does not depend on luck.
 */
public final class CrashBetweenStickyAndOutbox implements Scenario {

    private static final long ANSWER_SECONDS = 5;
    private static final Duration REST = Duration.ofSeconds(60);

    @Override
    public void prove(Suite suite) {
        suite.rest().await();
        BoardClient mia = suite.logIn("mia");
        StickyState sticky = Stickies.linked(suite, 1);
        String wish = "crash at " + System.nanoTime();
        boolean answered;
        try (HeldTable outbox = suite.database().hold("board.outbox")) {
            var edit = CompletableFuture.supplyAsync(
                    () -> mia.patch(sticky, Map.of("text", wish)).isGood());
            answered = isAnswered(edit);
            suite.service(ServiceName.BOARD).kill();
            outbox.endWaiters();
        }
        suite.awaitBack(ServiceName.BOARD);
        suite.rest().await(REST);

        String here = suite.logIn("mia").sticky(sticky.id()).value(Field.TEXT);
        Expect.same("Jira's summary", here, suite.jira().issue(sticky.issueId()).summary());
        Expect.that(!answered || here.equals(wish), "an answered edit is lost: " + wish);
    }

    /** Waits long enough to be sure that no answer comes while the outbox cannot be written. */
    private static boolean isAnswered(CompletableFuture<Boolean> edit) {
        try {
            return edit.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NoAnswerException || e.getCause() instanceof UnexpectedAnswerException) {
                return false;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
