package io.piboard.acceptance.row;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What was typed after {@code deploy/acceptance/run}.
 *
 * @param kills of each service, in the row `skeleton`
 */
record Settings(List<String> rows, long seed, int edits, int kills) {

    private static final int EDITS = 500;
    private static final int KILLS = 10;

    static Settings parse(String[] words) {
        var rows = new ArrayList<String>();
        long seed = ThreadLocalRandom.current().nextLong(1, 1_000_000);
        int edits = EDITS;
        int kills = KILLS;
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--seed" -> seed = Long.parseLong(words[++i]);
                case "--edits" -> edits = Integer.parseInt(words[++i]);
                case "--kills" -> kills = Integer.parseInt(words[++i]);
                default -> rows.add(words[i]);
            }
        }
        return new Settings(List.copyOf(rows), seed, edits, kills);
    }
}
