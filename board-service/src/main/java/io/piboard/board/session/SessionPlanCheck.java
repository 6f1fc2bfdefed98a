package io.piboard.board.session;

import io.piboard.board.session.SessionPlan.SprintPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what no single member can say of itself: ids said twice, sprints of iterations that are not there. */
final class SessionPlanCheck {

    private SessionPlanCheck() {}

    static List<String> faults(SessionPlan plan) {
        List<String> faults = new ArrayList<>();
        unique("iterations", plan.iterations().stream().map(IterationPart::id).toList(), faults);
        unique("teams", plan.teams().stream().map(TeamPlan::team).toList(), faults);
        unique("boards", plan.teams().stream().map(TeamPlan::board).toList(), faults);
        unique(
                "stickyTypes",
                plan.stickyTypes().stream().map(TypePart::stickyType).toList(),
                faults);
        Set<?> iterations = plan.iterations().stream().map(IterationPart::id).collect(Collectors.toSet());
        plan.teams().forEach(team -> checkSprints(team, iterations, faults));
        checkLinkRules(plan, faults);
        return faults;
    }

    private static void checkLinkRules(SessionPlan plan, List<String> faults) {
        unique(
                "linkRules",
                plan.linkRules().stream()
                        .map(rule -> List.of(rule.fromType(), rule.toType()))
                        .toList(),
                faults);
        Set<?> forJira = plan.stickyTypes().stream()
                .filter(TypePart::isForJira)
                .map(TypePart::stickyType)
                .collect(Collectors.toSet());
        boolean known = plan.linkRules().stream()
                .allMatch(rule -> forJira.contains(rule.fromType()) && forJira.contains(rule.toType()));
        if (!known) {
            faults.add("linkRules: a rule names a sticky type that the session has not or that is not for Jira");
        }
    }

    private static void checkSprints(TeamPlan team, Set<?> iterations, List<String> faults) {
        List<?> mapped = team.sprints().stream().map(SprintPlan::iteration).toList();
        unique("sprints of team " + team.team(), mapped, faults);
        if (!iterations.containsAll(mapped)) {
            faults.add("teams: a sprint of team " + team.team() + " names an iteration that the session has not");
        }
    }

    private static void unique(String what, Collection<?> ids, List<String> faults) {
        if (new HashSet<>(ids).size() < ids.size()) {
            faults.add(what + ": an id is there twice");
        }
    }
}
