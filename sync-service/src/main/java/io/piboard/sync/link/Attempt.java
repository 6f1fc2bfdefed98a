package io.piboard.sync.link;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.time.Duration;
import java.time.Instant;

/**
 * A write that was about to be sent: committed before the call, so that a later look can tell our value from a foreign
 * one whatever happened to the answer (link.md rule 19).
 *
 * @param epoch the claim that sent it
 * @param accepted Jira answered that it took it
 */
public record Attempt(SyncedField field, FieldValue value, long epoch, boolean accepted, Instant at) {

    /** No request is on its way for longer: not in our client, not in a proxy, not in Jira. */
    private static final Duration LONGEST_WAY = Duration.ofMinutes(10);

    /** @param now milliseconds, on the clock of {@code at} */
    public boolean mayStillLand(long now) {
        return mayStillLand(at, now);
    }

    static boolean mayStillLand(Instant at, long now) {
        return now - at.toEpochMilli() < LONGEST_WAY.toMillis();
    }

    public Attempt asAccepted() {
        return new Attempt(field, value, epoch, true, at);
    }
}
