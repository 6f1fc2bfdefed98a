package io.piboard.sync.alm.jira;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a walk through changes stands. Pages by offset lose an issue whenever one on an earlier page changes, so the walk
 * starts a new query at the time it has reached, and takes further pages of one query only where many issues changed in
 * the same minutes. Pure.
 *
 * @param minutes of the query; its pages have to repeat it
 * @param jiraPage {@code null} for the query's first page
 */
record ChangesCursor(Instant since, long minutes, String jiraPage) {

    /** Less is no progress: the query is good to the minute, and starts some minutes early. */
    private static final Duration PROGRESS = Duration.ofMinutes(10);

    static ChangesCursor from(Instant since) {
        return new ChangesCursor(since, JqlMinutes.since(since), null);
    }

    static ChangesCursor read(String text) {
        String[] parts = text.split("/", 3);
        return new ChangesCursor(
                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                Long.parseLong(parts[1]),
                parts[2].isEmpty() ? null : parts[2]);
    }

    ChangesCursor next(Instant reached, String nextJiraPage) {
        return Duration.between(since, reached).compareTo(PROGRESS) >= 0
                ? from(reached)
                : new ChangesCursor(since, minutes, nextJiraPage);
    }

    String text() {
        return since.toEpochMilli() + "/" + minutes + "/" + (jiraPage == null ? "" : jiraPage);
    }
}
