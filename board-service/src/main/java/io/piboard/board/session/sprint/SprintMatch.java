package io.piboard.board.session.sprint;

import io.piboard.board.session.IterationPart;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/**
 * A sprint that may be an iteration.
 *
 * @param overlap how much of the longer of both they share, from 0 to 1; 0 if one has no dates
 * @param likeness of their names, as {@link SprintNames} says
 */
record SprintMatch(IterationPart iteration, Sprint sprint, double overlap, int likeness) {

    private static final double ENOUGH = 0.5;

    /** Dates say more than names, an open sprint is meant rather than a closed one; the rest only keeps the order stable. */
    static final Comparator<SprintMatch> BEST_FIRST = Comparator.comparingDouble(SprintMatch::overlap)
            .thenComparingInt(SprintMatch::likeness)
            .thenComparing(match -> !match.isClosed())
            .reversed()
            .thenComparing(match -> match.iteration().position())
            .thenComparing(match -> match.sprint().id());

    static Optional<SprintMatch> of(IterationPart iteration, Sprint sprint) {
        int likeness = SprintNames.likeness(iteration.name(), sprint.name());
        boolean bothDated = iteration.hasDates() && sprint.startsAt() != null && sprint.endsAt() != null;
        SprintMatch match = new SprintMatch(iteration, sprint, bothDated ? shared(iteration, sprint) : 0, likeness);
        boolean fits = bothDated ? match.overlap >= ENOUGH : likeness > 0 && !match.isClosed();
        return fits ? Optional.of(match) : Optional.empty();
    }

    boolean isByDates() {
        return overlap >= ENOUGH;
    }

    boolean isByName() {
        return likeness > 0;
    }

    private boolean isClosed() {
        return "closed".equals(sprint.state());
    }

    private static double shared(IterationPart iteration, Sprint sprint) {
        Instant starts = midnight(iteration.startsOn());
        Instant ends = midnight(iteration.endsOn().plusDays(1));
        long both = millis(later(starts, sprint.startsAt()), earlier(ends, sprint.endsAt()));
        long longer = Math.max(millis(starts, ends), millis(sprint.startsAt(), sprint.endsAt()));
        return Math.max(0, (double) both / longer);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
