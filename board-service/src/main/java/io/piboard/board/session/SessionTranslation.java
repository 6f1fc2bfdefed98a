package io.piboard.board.session;

import io.piboard.board.session.SessionPlan.SprintPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.Iteration;
import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.contracts.session.SessionChanged.SprintMapping;
import io.piboard.contracts.session.SessionChanged.StickyTypeMapping;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns rows into a plan, a plan into rows, and both into what the other services are told. */
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
                        .map(team -> team(team, session))
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
        replace(
                session.teams,
                plan.teams().stream().map(SessionTranslation::row).collect(Collectors.toSet()));
        replace(
                session.sprints,
                plan.teams().stream().flatMap(SessionTranslation::rows).collect(Collectors.toSet()));
        replace(session.stickyTypes, Set.copyOf(plan.stickyTypes()));
        replace(session.linkRules, Set.copyOf(plan.linkRules()));
    }

    static SessionChanged event(SessionEntity session) {
        SessionPlan plan = plan(session);
        return new SessionChanged(
                session.organisation,
                session.id,
                session.version,
                plan.name(),
                plan.connection(),
                session.state,
                plan.conflictPolicy(),
                plan.deletePolicy(),
                plan.iterations().stream()
                        .map(part -> new Iteration(part.id(), part.name(), part.position()))
                        .toList(),
                plan.teams().stream().map(SessionTranslation::mapping).toList(),
                plan.stickyTypes().stream()
                        .filter(TypePart::isForJira)
                        .map(type -> new StickyTypeMapping(type.stickyType(), type.name(), type.issueTypeId()))
                        .toList(),
                plan.linkRules().stream()
                        .map(rule -> new LinkRule(rule.fromType(), rule.toType(), rule.linkType(), rule.inward()))
                        .toList());
    }

    private static TeamPlan team(TeamPart team, SessionEntity session) {
        List<SprintPlan> sprints = session.sprints.stream()
                .filter(sprint -> sprint.team().equals(team.id()))
                .sorted(Comparator.comparing(SprintPart::iteration))
                .map(sprint -> new SprintPlan(sprint.iteration(), sprint.sprintId()))
                .toList();
        return new TeamPlan(
                team.id(),
                team.name(),
                team.board(),
                team.projectId(),
                team.projectKey(),
                team.scrumBoardId(),
                sprints);
    }

    private static TeamMapping mapping(TeamPlan team) {
        return new TeamMapping(
                team.team(),
                team.name(),
                team.board(),
                team.projectId(),
                team.projectKey(),
                team.scrumBoardId(),
                team.sprints().stream()
                        .map(sprint -> new SprintMapping(sprint.iteration(), sprint.sprintId()))
                        .toList());
    }

    private static TeamPart row(TeamPlan team) {
        return new TeamPart(
                team.team(), team.name(), team.board(), team.projectId(), team.projectKey(), team.scrumBoardId());
    }

    private static Stream<SprintPart> rows(TeamPlan team) {
        return team.sprints().stream()
                .map(sprint -> new SprintPart(team.team(), sprint.iteration(), sprint.sprintId()));
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
