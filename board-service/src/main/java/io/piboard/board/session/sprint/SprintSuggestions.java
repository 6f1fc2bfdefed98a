package io.piboard.board.session.sprint;

import io.piboard.board.session.IterationPart;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which sprint each iteration is likely to be, for one team: the best pair first, and each sprint once. Pure. */
final class SprintSuggestions {

    private SprintSuggestions() {}

    static Map<UUID, SprintMatch> of(List<IterationPart> iterations, List<Sprint> sprints) {
        Map<UUID, SprintMatch> suggested = new HashMap<>();
        Set<String> taken = new HashSet<>();
        iterations.stream()
                .flatMap(iteration -> sprints.stream().flatMap(sprint -> SprintMatch.of(iteration, sprint).stream()))
                .sorted(SprintMatch.BEST_FIRST)
                .filter(match -> !suggested.containsKey(match.iteration().id()))
                .filter(match -> taken.add(match.sprint().id()))
                .forEach(match -> suggested.put(match.iteration().id(), match));
        return suggested;
    }
}
