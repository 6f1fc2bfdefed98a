package io.piboard.jira;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Reads a {@code Retry-After} header: seconds, or a date. */
final class RetryAfter {

    /** A foreign header must not silence a connection for days; the longest real wait is the full hour of a quota. */
    static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    static Optional<Duration> read(String header, Instant now) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        return seconds(header.strip()).or(() -> untilDate(header.strip(), now)).map(RetryAfter::bounded);
    }

    /** Reads Cloud's {@code X-RateLimit-Reset}: a point in time as ISO has it. */
    static Optional<Duration> until(String iso, Instant now) {
        return Optional.ofNullable(iso).flatMap(JiraInstant::parse).map(end -> bounded(Duration.between(now, end)));
    }

    /** What Jira says is the least; those who were refused together must not come back together. */
    static Duration jittered(Duration least) {
        return least.plusMillis(ThreadLocalRandom.current().nextLong(least.toMillis() * 3 / 10 + 1));
    }

    private static Optional<Duration> seconds(String header) {
        try {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> untilDate(String header, Instant now) {
        try {
            return Optional.of(Duration.between(
                    now,
                    ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
