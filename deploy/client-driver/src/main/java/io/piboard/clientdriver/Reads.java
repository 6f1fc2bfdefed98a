package io.piboard.clientdriver;

import io.piboard.jira.JiraIssue;
import io.piboard.jira.JiraSite;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** Reads issues one by one, many side by side, for as long as it is told: how fast the client can ask. */
final class Reads {

    private static final int SIDE_BY_SIDE = 64;
    private static final int FIRST_ISSUE = 20_000;
    private static final int ISSUES = 140;
    /** What the sync reads of a linked issue. */
    private static final List<String> FIELDS =
            List.of("summary", "status", "updated", "issuelinks", "duedate", "labels", "issuetype", "project");

    private final List<JiraSite> connections;
    private final Report report;

    Reads(List<JiraSite> connections, Report report) {
        this.connections = connections;
        this.report = report;
    }

    void run(Duration time) {
        count(time);
        long begin = System.nanoTime();
        Duration cpu = cpu();
        long answered = count(time);
        report.rate(answered * 1e9 / (System.nanoTime() - begin));
        report.cost(cpu().minus(cpu).toNanos() / 1e3 / answered);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private long count(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return Multi.createFrom()
                .range(0, Integer.MAX_VALUE)
                .select()
                .first(ignored -> System.nanoTime() < end)
                .onItem()
                .transformToUni(this::read)
                .merge(SIDE_BY_SIDE)
                .collect()
                .with(java.util.stream.Collectors.counting())
                .await()
                .atMost(time.plusSeconds(60));
    }

    private Uni<JiraIssue> read(int number) {
        JiraSite site = connections.get(number % connections.size());
        return site.issue(String.valueOf(FIRST_ISSUE + number % ISSUES), FIELDS, List.of("piboard"));
    }
}
