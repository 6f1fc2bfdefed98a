package io.piboard.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.tools.ProducerPerformance;

/** Kafka's own ProducerPerformance, twice in one JVM: the first time only warms it up. */
public final class WarmedLimit {

    /** What the measured part's output follows. */
    public static final String MARK = "measured:";

    private WarmedLimit() {}

    /** {@code WarmedLimit <records to warm up with> <arguments of ProducerPerformance, without --num-records>... <records>}. */
    public static void main(String[] words) throws Exception {
        ProducerPerformance.main(arguments(words, words[0]));
        System.out.println(MARK);
        ProducerPerformance.main(arguments(words, words[words.length - 1]));
    }

    private static String[] arguments(String[] words, String records) {
        var all = new ArrayList<>(List.of("--num-records", records));
        all.addAll(List.of(words).subList(1, words.length - 1));
        return all.toArray(String[]::new);
    }
}
