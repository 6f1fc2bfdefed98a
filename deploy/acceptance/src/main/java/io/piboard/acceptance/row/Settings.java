package io.piboard.acceptance.row;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What was typed after {@code deploy/acceptance/run}.
 *
 * @param wishedEdits 0: as many as the row usually makes
 * @param wishedKills 0: as many as the row usually does; in the row `skeleton` of each service
 * @param wishedSeeds 0: as many as the row `sync` usually plays
 * @param specifications where the row `jira` finds Atlassian's files, seen from the repository
 * @param kinds of Jira that the row `jira` plays; empty: all
 */
record Settings(
        List<String> rows,
        Level level,
        long seed,
        int wishedEdits,
        int wishedKills,
        int wishedSeeds,
        String specifications,
        List<String> kinds) {

    static Settings parse(String[] words) {
        var rows = new ArrayList<String>();
        Level level = Level.SMOKE;
        long seed = ThreadLocalRandom.current().nextLong(1, 1_000_000);
        int edits = 0;
        int kills = 0;
        int seeds = 0;
        String specifications = "../shared/jira";
        List<String> kinds = List.of();
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--level" -> level = Level.named(words[++i]);
                case "--seed" -> seed = Long.parseLong(words[++i]);
                case "--edits" -> edits = Integer.parseInt(words[++i]);
                case "--kills" -> kills = Integer.parseInt(words[++i]);
                case "--seeds" -> seeds = Integer.parseInt(words[++i]);
                case "--specifications" -> specifications = words[++i];
                case "--kinds" -> kinds = List.of(words[++i].split(","));
                default -> rows.add(words[i]);
            }
        }
        return new Settings(List.copyOf(rows), level, seed, edits, kills, seeds, specifications, kinds);
    }

    int edits(int smoke, int gate) {
        return wishedEdits > 0 ? wishedEdits : level.of(smoke, gate);
    }

    int kills(int smoke, int gate) {
        return wishedKills > 0 ? wishedKills : level.of(smoke, gate);
    }

    int seeds(int smoke, int gate) {
        return wishedSeeds > 0 ? wishedSeeds : level.of(smoke, gate);
    }
}
