package io.piboard.jirasim.webhook;

import io.piboard.jirasim.kind.JiraKind;
import java.time.Duration;

/** How often a kind of Jira repeats a delivery, how long it waits, what it tells in headers, how much it sends. */
record DeliveryRules(
        int retries, Duration shortest, Duration longest, boolean cloudHeaders, long largestBody, boolean queued) {

    private static final int RETRIES_OF_CLOUD = 5;
    private static final long LARGEST_OF_CLOUD = 25L * 1024 * 1024;

    /** Nothing is documented of retries or headers of Data Center; it is assumed to have none. */
    static DeliveryRules of(JiraKind kind, Duration shortest, Duration longest) {
        return kind.cloud()
                ? new DeliveryRules(RETRIES_OF_CLOUD, shortest, longest, true, LARGEST_OF_CLOUD, false)
                : new DeliveryRules(0, shortest, longest, false, Long.MAX_VALUE, kind.selfHostedSince(10, 0));
    }
}
