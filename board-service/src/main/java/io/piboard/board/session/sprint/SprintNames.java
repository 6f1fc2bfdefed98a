package io.piboard.board.session.sprint;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How well a sprint's name says which iteration it is: "FAL Sprint 7.1" and "Iteration 7.1", "Falcons IP" and "IP iteration". */
final class SprintNames {

    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\d+");
    private static final Predicate<String> IS_NUMBER = Pattern.compile("\\d+").asMatchPredicate();
    private static final Set<String> SAY_NOTHING = Set.of("sprint", "iteration", "it");
    private static final int PI_AND_NUMBER = 2;

    private SprintNames() {}

    /** 2: it contains the iteration's words in order; 1: it ends with the same numbers; 0: neither. */
    static int likeness(String iteration, String sprint) {
        List<String> wanted = tokens(iteration);
        List<String> found = tokens(sprint);
        if (!wanted.isEmpty() && Collections.indexOfSubList(found, wanted) >= 0) {
            return 2;
        }
        return endAlike(numbers(wanted), numbers(found)) ? 1 : 0;
    }

    /** Where one of them names the PI, too, that has to agree as far as the other does. */
    private static boolean endAlike(List<String> wanted, List<String> found) {
        int length = Math.min(PI_AND_NUMBER, Math.min(wanted.size(), found.size()));
        return length > 0 && last(wanted, length).equals(last(found, length));
    }

    private static List<String> last(List<String> all, int length) {
        return all.subList(all.size() - length, all.size());
    }

    private static List<String> numbers(List<String> tokens) {
        return tokens.stream().filter(IS_NUMBER).toList();
    }

    private static List<String> tokens(String name) {
        return TOKEN.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(token -> !SAY_NOTHING.contains(token))
                .toList();
    }
}
