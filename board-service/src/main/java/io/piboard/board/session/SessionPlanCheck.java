package io.piboard.board.session;

import io.piboard.board.session.SessionPlan.ProjectPlan;
import io.piboard.board.session.SessionPlan.SprintPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what no single member can say of itself, without asking what Jira has: ids said twice, sprints of iterations that
 * are not there, half a date.
 */
final class SessionPlanCheck {

    private static final Pattern ORDER_BY = Pattern.compile("\\border\\s+by\\b", Pattern.CASE_INSENSITIVE);

    private final SessionPlan plan;
    private final List<String> faults = new ArrayList<>();

    private SessionPlanCheck(SessionPlan plan) {
        this.plan = plan;
    }

    static List<String> faults(SessionPlan plan) {
        return new SessionPlanCheck(plan).check();
    }

    private List<String> check() {
        unique("iterations", plan.iterations().stream().map(IterationPart::id).toList());
        unique("teams", plan.teams().stream().map(TeamPlan::team).toList());
        unique("boards", plan.teams().stream().map(TeamPlan::board).toList());
        unique(
                "stickyTypes",
                plan.stickyTypes().stream().map(TypePart::stickyType).toList());
        checkNames();
        plan.iterations().forEach(this::checkDates);
        Set<?> iterations = plan.iterations().stream().map(IterationPart::id).collect(Collectors.toSet());
        plan.teams().forEach(team -> checkSprints(team, iterations));
        plan.teams().forEach(this::checkProjects);
        plan.stickyTypes().forEach(this::checkBacklog);
        checkLinkRules();
        return faults;
    }

    /** People tell them apart by their names, and so does a document that was exported. */
    private void checkNames() {
        named("iterations", plan.iterations().stream().map(IterationPart::name).toList());
        named("teams", plan.teams().stream().map(TeamPlan::name).toList());
        named("stickyTypes", plan.stickyTypes().stream().map(TypePart::name).toList());
    }

    private void checkDates(IterationPart iteration) {
        if ((iteration.startsOn() == null) != (iteration.endsOn() == null)) {
            faults.add("iterations: " + iteration.name() + " has half a date: say startsOn and endsOn, or neither");
        } else if (iteration.hasDates() && iteration.endsOn().isBefore(iteration.startsOn())) {
            faults.add("iterations: " + iteration.name() + " ends before it starts");
        }
    }

    private void checkSprints(TeamPlan team, Set<?> iterations) {
        List<?> mapped = team.sprints().stream().map(SprintPlan::iteration).toList();
        unique("sprints of team " + team.team(), mapped);
        unique(
                "sprints of team " + team.team(),
                team.sprints().stream().map(SprintPlan::sprintId).toList());
        if (!iterations.containsAll(mapped)) {
            faults.add("teams: a sprint of team " + team.team() + " names an iteration that the session has not");
        }
    }

    private void checkProjects(TeamPlan team) {
        unique(
                "projects of team " + team.name(),
                team.projects().stream().map(ProjectPlan::projectId).toList());
        boolean withoutMain = team.projectId() == null;
        if (withoutMain && !team.moreProjects().isEmpty()) {
            faults.add("teams: " + team.name() + " has moreProjects and no projectId, where new issues are made");
        }
        if (withoutMain && team.teamField() != null) {
            faults.add("teams: " + team.name() + " has a teamField and no project");
        }
    }

    private void checkBacklog(TypePart type) {
        BacklogPlan backlog = type.backlog();
        if (backlog == null) {
            return;
        }
        String named = "stickyTypes: the backlog of " + type.name();
        if (!type.isForJira()) {
            faults.add(named + " needs a type that is for Jira");
        }
        if (backlog.jql() != null && !backlog.filter().isEmpty()) {
            faults.add(named + " has a filter and a jql: say one of them");
        }
        if (backlog.jql() != null && ORDER_BY.matcher(backlog.jql()).find()) {
            faults.add(named + ": jql must be a condition only, without ORDER BY");
        }
        unique(
                named + ", fields of its filter",
                backlog.filter().stream().map(BacklogPlan.FilterPlan::fieldId).toList());
    }

    private void checkLinkRules() {
        unique(
                "linkRules",
                plan.linkRules().stream()
                        .map(rule -> List.of(rule.fromType(), rule.toType()))
                        .toList());
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

    private void named(String what, Collection<String> names) {
        if (new HashSet<>(names).size() < names.size()) {
            faults.add(what + ": a name is there twice");
        }
    }

    private void unique(String what, Collection<?> ids) {
        if (new HashSet<>(ids).size() < ids.size()) {
            faults.add(what + ": an id is there twice");
        }
    }
}
