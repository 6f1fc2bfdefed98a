package io.piboard.metadata.refresh;

import java.time.Duration;

/** What can be looked at again. */
public enum RefreshKind {
    /** Projects, types, statuses, sprints. */
    CATALOG(Duration.ofSeconds(5)),
    /** Whether the credentials still work; a new access token where they give one. */
    CREDENTIALS(Duration.ofSeconds(30)),
    /** Whether the webhook secret before has been taken long enough. */
    WEBHOOK_SECRET(Duration.ofSeconds(1));

    private final Duration gap;

    RefreshKind(Duration gap) {
        this.gap = gap;
    }

    /** Bells never make two looks follow closer: many failed log-ins lock an account, many reads eat the budget. */
    Duration gap() {
        return gap;
    }
}
