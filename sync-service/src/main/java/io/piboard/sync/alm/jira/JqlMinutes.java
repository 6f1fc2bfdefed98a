package io.piboard.sync.alm.jira;

import java.time.Duration;
import java.time.Instant;

/**
 * Points in time for JQL. Absolute ones would be read in the account's time zone, relative ones are not; both are good to
 * the minute only, so what is found is judged by its exact time afterwards.
 */
final class JqlMinutes {

    /** Our clock may be behind Jira's. */
    private static final int SKEW = 5;

    private JqlMinutes() {}

    static long since(Instant since) {
        return Math.max(0, Duration.between(since, Instant.now()).toMinutes()) + SKEW;
    }
}
