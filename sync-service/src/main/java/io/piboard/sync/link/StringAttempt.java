package io.piboard.sync.link;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that was about to be made or removed: committed before the call, as an {@link Attempt} of a field is (link.md
 * rule 19).
 *
 * @param present the link is made; otherwise it is removed
 * @param epoch the claim that sent it
 * @param accepted Jira answered that it took it
 */
public record StringAttempt(UUID string, boolean present, long epoch, boolean accepted, Instant at) {

    /** @param now milliseconds, on the clock of {@code at} */
    public boolean mayStillLand(long now) {
        return Attempt.mayStillLand(at, now);
    }

    public StringAttempt asAccepted() {
        return new StringAttempt(string, present, epoch, true, at);
    }
}
