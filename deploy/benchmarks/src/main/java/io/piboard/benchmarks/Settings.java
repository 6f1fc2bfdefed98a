package io.piboard.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed after {@code deploy/benchmarks/run}.
 *
 * @param seconds how long one contestant is measured in one round; warm-up and the longer runs follow from it
 * @param waits for a quiet machine before each round
 */
public record Settings(List<String> figures, int rounds, int seconds, boolean waits) {

    /** What a proof asks for. */
    private static final int ROUNDS = 5;

    private static final int SECONDS = 30;

    public static Settings parse(String... words) {
        var figures = new ArrayList<String>();
        int rounds = ROUNDS;
        int seconds = SECONDS;
        boolean waits = true;
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--rounds" -> rounds = Integer.parseInt(words[++i]);
                case "--seconds" -> seconds = Integer.parseInt(words[++i]);
                case "--no-wait" -> waits = false;
                default -> figures.add(words[i]);
            }
        }
        return new Settings(List.copyOf(figures), rounds, seconds, waits);
    }

    /** Less was asked for than figures.md wants to see. */
    public boolean isTrial() {
        return rounds < ROUNDS || seconds < SECONDS || !waits;
    }
}
