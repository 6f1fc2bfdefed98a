package io.piboard.acceptance.suite;

import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.http.NoAnswerException;
import io.piboard.acceptance.http.UnexpectedAnswerException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Rest: nothing is on its way any more, on no side, and two looks in a row see the same boards. */
public final class Rest {

    /** Generous: it is a bound against hanging, not a figure. */
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private static final Set<String> MOVING = Set.of("PENDING", "WAITING");

    private final Suite suite;
    private List<StickyState> before = List.of();
    private String unrest = "not looked yet";

    Rest(Suite suite) {
        this.suite = suite;
    }

    public void await() {
        await(PATIENCE);
    }

    public void await(Duration patience) {
        try {
            Awaitility.await()
                    .atMost(patience)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(400))
                    .until(this::isStable);
        } catch (ConditionTimeoutException e) {
            throw new NoRestException("no rest within " + patience.toSeconds() + " s: " + unrest);
        }
    }

    /** The suite still moves after all patience: what is on its way will never arrive. */
    public static final class NoRestException extends AssertionError {

        NoRestException(String message) {
            super(message);
        }
    }

    private boolean isStable() {
        try {
            List<StickyState> now = suite.stickies();
            Optional<String> found = reason(now);
            boolean same = now.equals(before);
            before = now;
            unrest = found.orElse(same ? "" : "the boards still change");
            return unrest.isEmpty();
        } catch (NoAnswerException | UnexpectedAnswerException | IllegalStateException e) {
            // the last look is interrupted when patience ends; it must not hide what was seen before
            if (!Thread.currentThread().isInterrupted()) {
                unrest = "the suite does not answer: " + e.getMessage();
            }
            return false;
        }
    }

    private Optional<String> reason(List<StickyState> stickies) {
        long underWay = suite.switchboard().deliveriesUnderWay();
        if (underWay > 0) {
            return Optional.of(underWay + " webhooks are under way");
        }
        List<String> moving = stickies.stream()
                .filter(sticky -> MOVING.contains(sticky.syncState()))
                .map(sticky ->
                        sticky.id() + " " + sticky.issueKey() + " is " + sticky.syncState() + " " + sticky.reason())
                .toList();
        if (!moving.isEmpty()) {
            return Optional.of(moving.size() + " stickies are on their way, such as " + moving.getFirst());
        }
        long lag = suite.lag().total();
        if (lag > 0) {
            return Optional.of(lag + " records are not acknowledged by their consumers");
        }
        long unfinished = suite.database().unfinished();
        return unfinished > 0
                ? Optional.of(unfinished + " rows of outboxes, lanes or imports are not done")
                : Optional.empty();
    }
}
