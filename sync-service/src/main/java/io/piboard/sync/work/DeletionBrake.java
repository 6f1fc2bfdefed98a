package io.piboard.sync.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Stops deletions of issues when there are too many at once, until an admin lets them go on (product section 5 rule 4).
 * Pure. An issue that is asked for again, after a crash, counts once.
 *
 * @param recent of the last five minutes
 */
public record DeletionBrake(UUID connection, List<Deletion> recent, boolean stopped) {

    private static final int MOST = 20;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    /** One issue that was allowed to be deleted. */
    public record Deletion(String issueId, Instant at) {}

    public static DeletionBrake released(UUID connection) {
        return new DeletionBrake(connection, List.of(), false);
    }

    /** After this, {@link #stopped} says whether the issue may be deleted. */
    DeletionBrake asked(String issueId, Instant now) {
        List<Deletion> counted = recent.stream()
                .filter(one -> one.at().isAfter(now.minus(WITHIN)))
                .toList();
        boolean again = counted.stream().anyMatch(one -> one.issueId().equals(issueId));
        if (stopped || again) {
            return new DeletionBrake(connection, counted, stopped);
        }
        if (counted.size() >= MOST) {
            return new DeletionBrake(connection, counted, true);
        }
        return new DeletionBrake(
                connection,
                Stream.concat(counted.stream(), Stream.of(new Deletion(issueId, now)))
                        .toList(),
                false);
    }
}
