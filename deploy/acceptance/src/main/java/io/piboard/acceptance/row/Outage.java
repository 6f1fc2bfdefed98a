package io.piboard.acceptance.row;

import io.piboard.acceptance.ingest.DeliveryBook;
import io.piboard.load.Answer;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * What senders saw of one time without a broker.
 *
 * @param begin the broker answers nothing from here on
 * @param end it can answer again
 */
record Outage(DeliveryBook book, long begin, long end) {

    static final Duration REFUSED_WITHIN = Duration.ofSeconds(5);
    static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
    static final Duration BACK_WITHIN = Duration.ofSeconds(5);

    /** Good answers while nobody can have stored anything. */
    long false2xx() {
        return book.dueBetween(begin, end)
                .filter(answer -> answer.good() && answer.answeredAt() < end)
                .count();
    }

    /** Refused, but not as it should be: another status, or nothing about when to come back. */
    long improper() {
        return during(answer -> !answer.good())
                .filter(answer -> !(answer.status() == 503 || answer.status() == 429) || !answer.retryAfter())
                .count();
    }

    Duration longestRefusal() {
        return longest(during(answer -> !answer.good()));
    }

    Duration longestAnswer() {
        return longest(during(answer -> true));
    }

    /** From its end to the next good answer. */
    Duration back() {
        return Duration.ofNanos(book.firstGood(begin, end).orElse(Long.MAX_VALUE) - end);
    }

    boolean holds() {
        return false2xx() == 0
                && improper() == 0
                && longestRefusal().compareTo(REFUSED_WITHIN) <= 0
                && longestAnswer().compareTo(ANSWERED_WITHIN) <= 0
                && back().compareTo(BACK_WITHIN) <= 0;
    }

    private java.util.stream.Stream<Answer> during(Predicate<Answer> which) {
        return book.dueBetween(begin, end).filter(which);
    }

    private static Duration longest(java.util.stream.Stream<Answer> answers) {
        return answers.map(Answer::took).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** The worst of several, in figures. */
    static String worst(List<Outage> outages) {
        return "%d false 2xx, %d improper refusals, refused within %d ms <= 5000, answered within %d ms <= 10000, back after %d ms <= 5000"
                .formatted(
                        outages.stream().mapToLong(Outage::false2xx).sum(),
                        outages.stream().mapToLong(Outage::improper).sum(),
                        outages.stream()
                                .mapToLong(one -> one.longestRefusal().toMillis())
                                .max()
                                .orElse(0),
                        outages.stream()
                                .mapToLong(one -> one.longestAnswer().toMillis())
                                .max()
                                .orElse(0),
                        outages.stream()
                                .mapToLong(one -> one.back().toMillis())
                                .max()
                                .orElse(0));
    }
}
