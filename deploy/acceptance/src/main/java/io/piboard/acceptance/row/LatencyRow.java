package io.piboard.acceptance.row;

import io.piboard.acceptance.board.BoardClient;
import io.piboard.acceptance.board.LiveBoard;
import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.scenario.Stickies;
import io.piboard.acceptance.suite.Suite;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** From the answer to an edit until the other side shows it, both ways, one edit at a time. */
final class LatencyRow implements Row.Proof {

    private static final int EDITS = 20;
    private static final int WARM_UP = 10;
    private static final long TARGET_MILLIS = 2_000;

    @Override
    public Verdict run(Bench bench) {
        Suite suite = bench.suite(Map.of());
        BoardClient mia = suite.logIn("mia");
        StickyState sticky = Stickies.linked(suite, 4);
        List<Long> toJira = new ArrayList<>();
        List<Long> toBoard = new ArrayList<>();
        try (LiveBoard live = mia.follow(sticky.board())) {
            for (int i = -WARM_UP; i < EDITS; i++) {
                long there = toJira(suite, mia, sticky, "from the board " + i);
                long here = toBoard(suite, live, sticky, "from Jira " + i);
                if (i >= 0) {
                    toJira.add(there);
                    toBoard.add(here);
                }
            }
        }
        boolean holds = Math.max(Collections.max(toJira), Collections.max(toBoard)) <= TARGET_MILLIS;
        String measured = "to Jira p50 %d max %d ms, to the board p50 %d max %d ms  <= %d ms"
                .formatted(
                        median(toJira),
                        Collections.max(toJira),
                        median(toBoard),
                        Collections.max(toBoard),
                        TARGET_MILLIS);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new Verdict(measured, holds, "%d edits each way, load %.1f".formatted(EDITS, load));
    }

    private static long toJira(Suite suite, BoardClient mia, StickyState sticky, String text) {
        mia.patch(mia.sticky(sticky.id()), Map.of("text", text)).good();
        long millis = until(() -> suite.jira().issue(sticky.issueId()).summary().equals(text));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> mia.sticky(sticky.id()).syncState().equals("SYNCED"));
        return millis;
    }

    private static long toBoard(Suite suite, LiveBoard live, StickyState sticky, String text) {
        suite.jira().summary(sticky.issueId(), text);
        return until(() -> live.latest(sticky.id())
                .filter(now -> now.value(Field.TEXT).equals(text))
                .isPresent());
    }

    private static long until(Callable<Boolean> shown) {
        long begin = System.nanoTime();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(shown);
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
