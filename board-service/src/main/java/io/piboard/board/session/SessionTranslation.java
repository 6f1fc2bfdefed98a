package io.piboard.board.session;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns rows into a plan, and a plan into rows. */
final class SessionTranslation {

    private SessionTranslation() {}

    static SessionPlan plan(SessionEntity session) {
        return new SessionPlan(
                session.name,
                session.connection,
                session.conflictPolicy,
                session.deletePolicy,
                sorted(session.iterations, Comparator.comparing(IterationPart::position)),
                sorted(session.teams, Comparator.comparing(TeamPart::name)).stream()
                        .map(team -> TeamRows.plan(team, session))
                        .toList(),
                sorted(session.stickyTypes, Comparator.comparing(TypePart::name)),
                sorted(
                        session.linkRules,
                        Comparator.comparing(LinkRulePart::fromType).thenComparing(LinkRulePart::toType)));
    }

    static void write(SessionPlan plan, SessionEntity session) {
        session.name = plan.name();
        session.connection = plan.connection();
        session.conflictPolicy = plan.conflictPolicy();
        session.deletePolicy = plan.deletePolicy();
        replace(session.iterations, Set.copyOf(plan.iterations()));
        replace(session.teams, plan.teams().stream().map(TeamRows::row).collect(Collectors.toSet()));
        replace(
                session.teamProjects,
                plan.teams().stream().flatMap(TeamRows::projects).collect(Collectors.toSet()));
        replace(
                session.sprints,
                plan.teams().stream().flatMap(TeamRows::sprints).collect(Collectors.toSet()));
        replace(session.stickyTypes, Set.copyOf(plan.stickyTypes()));
        replace(session.linkRules, Set.copyOf(plan.linkRules()));
    }

    /** In place, so that only rows which differ are written. */
    private static <T> void replace(Set<T> present, Set<T> wanted) {
        present.retainAll(wanted);
        present.addAll(wanted);
    }

    private static <T> List<T> sorted(Set<T> parts, Comparator<T> order) {
        return parts.stream().sorted(order).toList();
    }
}
