package io.piboard.jirasim.change;

import io.piboard.jirasim.http.Answer;
import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.kind.JiraKind;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Jira Cloud's limit of writes to one issue: 20 in two seconds and 100 in thirty. */
public final class IssueWriteLimit {

    private static final long SHORT_MILLIS = 2_000;
    private static final long LONG_MILLIS = 30_000;
    private static final int SHORT_WRITES = 20;
    private static final int LONG_WRITES = 100;

    private final boolean cloud;
    private final Clock clock;
    private final Map<Long, Deque<Long>> writes = new HashMap<>();

    /** Data Center has no such limit. */
    public IssueWriteLimit(JiraKind kind, Clock clock) {
        this.cloud = kind.cloud();
        this.clock = clock;
    }

    /** Counts one write to the issue, or refuses it. */
    public void take(long issue) {
        if (!cloud) {
            return;
        }
        long now = clock.millis();
        Deque<Long> times = writes.computeIfAbsent(issue, id -> new ArrayDeque<>());
        while (!times.isEmpty() && times.peekFirst() <= now - LONG_MILLIS) {
            times.removeFirst();
        }
        List<Long> recent =
                times.stream().filter(time -> time > now - SHORT_MILLIS).toList();
        if (recent.size() >= SHORT_WRITES) {
            throw refused(recent.getFirst() + SHORT_MILLIS - now);
        }
        if (times.size() >= LONG_WRITES) {
            throw refused(times.peekFirst() + LONG_MILLIS - now);
        }
        times.addLast(now);
    }

    private JiraError refused(long waitMillis) {
        long seconds = Math.max(1, (waitMillis + 999) / 1000);
        return JiraError.answer(Answer.json(429, JiraError.body(List.of("Rate limit exceeded."), Map.of()))
                .with("Retry-After", String.valueOf(seconds))
                .with("X-RateLimit-Remaining", "0")
                .with(
                        "X-RateLimit-Reset",
                        clock.instant()
                                .plusSeconds(seconds)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .with("RateLimit-Reason", "jira-per-issue-on-write"));
    }
}
