package io.piboard.jirasim.issue;

import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import java.util.ArrayList;
import java.util.List;

/** Reads the sprint field: a plain number, whatever form it is read in; closed sprints stay in the list for ever. */
final class SprintReader {

    private final Site site;

    SprintReader(Site site) {
        this.site = site;
    }

    List<Long> read(Object value, List<Long> before) {
        List<Long> kept = before.stream()
                .filter(id -> site.sprint(id).filter(sprint -> !sprint.open()).isPresent())
                .toList();
        if (value == null) {
            return kept;
        }
        if (!(value instanceof Number number)) {
            throw new FieldProblem("Number value expected as the Sprint id.");
        }
        Sprint sprint = site.sprint(number.longValue())
                .orElseThrow(() -> new FieldProblem("Sprint with id " + number + " does not exist"));
        if (!sprint.open()) {
            throw new FieldProblem("Issue can be assigned only active or future sprints.");
        }
        List<Long> sprints = new ArrayList<>(kept);
        sprints.add(sprint.id());
        return List.copyOf(sprints);
    }
}
