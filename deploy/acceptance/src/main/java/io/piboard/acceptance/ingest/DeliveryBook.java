package io.piboard.acceptance.ingest;

import io.piboard.load.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every try of every delivery with its answer, and what follows from it for the topic. */
public final class DeliveryBook {

    private final List<Answer> answers = new ArrayList<>();

    public synchronized void write(Answer answer) {
        answers.add(answer);
    }

    private synchronized List<Answer> all() {
        return List.copyOf(answers);
    }

    public long acknowledged() {
        return all().stream().filter(Answer::good).map(Answer::id).distinct().count();
    }

    /** Answered with 2xx, and in the topic nowhere. */
    public List<String> lost(Map<String, Integer> stored) {
        return all().stream()
                .filter(Answer::good)
                .map(Answer::id)
                .distinct()
                .filter(id -> !stored.containsKey(id))
                .toList();
    }

    /** More often in the topic than can be explained: once for the 2xx, and once for each try whose end nobody knows. */
    public List<String> repeated(Map<String, Integer> stored) {
        var allowed = new HashMap<String, Integer>();
        all().forEach(answer -> allowed.merge(answer.id(), mayBeStored(answer) ? 1 : 0, Integer::sum));
        return stored.entrySet().stream()
                .filter(one -> one.getValue() > allowed.getOrDefault(one.getKey(), Integer.MAX_VALUE))
                .map(one -> one.getKey() + " " + one.getValue() + " times")
                .toList();
    }

    private static boolean mayBeStored(Answer answer) {
        return answer.good() || answer.status() == 0 || answer.status() == 503;
    }

    /** Answers after which Jira never comes back, to deliveries that were good. */
    public List<Answer> refusedForGood() {
        return all().stream()
                .filter(answer -> !answer.good() && !JiraSender.comesBack(answer.status()))
                .toList();
    }

    /** Those of tries that were due between two moments. */
    public Stream<Answer> dueBetween(long from, long to) {
        return all().stream().filter(answer -> answer.due() >= from && answer.due() < to);
    }

    /** Good answers per second that came between two moments. */
    public double goodRate(long from, long to) {
        long good = all().stream()
                .filter(Answer::good)
                .filter(answer -> answer.answeredAt() >= from && answer.answeredAt() < to)
                .count();
        return good * 1e9 / (to - from);
    }

    /** When the first good answer came to a try that was due later than the one moment, later than the other. */
    public OptionalLong firstGood(long dueAfter, long answeredAfter) {
        return all().stream()
                .filter(Answer::good)
                .filter(answer -> answer.due() >= dueAfter && answer.answeredAt() >= answeredAfter)
                .mapToLong(Answer::answeredAt)
                .min();
    }

    public Duration longest(Predicate<Answer> which) {
        return all().stream()
                .filter(which)
                .map(Answer::took)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
