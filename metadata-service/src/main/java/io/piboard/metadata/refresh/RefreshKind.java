package io.piboard.metadata.refresh;

import java.time.Duration;

/** What can be looked at again. */
public enum RefreshKind {
    /** Link types, fields, projects with types, statuses, boards, sprints. */
    CATALOG(Duration.ofSeconds(5), Duration.ofSeconds(2)),
    /** Those sprints, boards and projects alone that bells have named. */
    CATALOG_PART(Duration.ofSeconds(2), Duration.ofSeconds(1)),
    /** Whether the credentials still work; a new access token where they give one. */
    CREDENTIALS(Duration.ofSeconds(30), Duration.ZERO),
    /** Whether the webhook secret before has been taken long enough. */
    WEBHOOK_SECRET(Duration.ofSeconds(1), Duration.ZERO),
    /** Whether the webhook that we registered is still as it has to be, and lives long enough. */
    WEBHOOK(Duration.ofSeconds(30), Duration.ofSeconds(5)),
    /** What our account may do in each project. */
    PERMISSIONS(Duration.ofSeconds(2), Duration.ZERO),
    /** Whether what sessions use is still what it was; asks the database alone. */
    DRIFT(Duration.ofSeconds(1), Duration.ZERO);

    private final Duration gap;
    private final Duration spread;

    RefreshKind(Duration gap, Duration spread) {
        this.gap = gap;
        this.spread = spread;
    }

    /** Bells never make two looks follow closer: many failed log-ins lock an account, many reads eat the budget. */
    Duration gap() {
        return gap;
    }

    /** One event rings for every connection of a site: their looks are spread by chance over this time. */
    Duration spread() {
        return spread;
    }
}
