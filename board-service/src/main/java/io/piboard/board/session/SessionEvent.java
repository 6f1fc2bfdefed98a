package io.piboard.board.session;

import io.piboard.board.session.SessionPlan.ProjectPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.BacklogMapping;
import io.piboard.contracts.session.SessionChanged.FieldFilter;
import io.piboard.contracts.session.SessionChanged.Iteration;
import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.contracts.session.SessionChanged.SprintMapping;
import io.piboard.contracts.session.SessionChanged.StickyTypeMapping;
import io.piboard.contracts.session.SessionChanged.TeamField;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.contracts.session.SessionChanged.TeamProject;

/** What the other services are told of a session: {@code session.v1}. */
final class SessionEvent {

    private SessionEvent() {}

    static SessionChanged of(SessionEntity session) {
        SessionPlan plan = SessionTranslation.plan(session);
        return new SessionChanged(
                session.organisation,
                session.id,
                session.version,
                plan.name(),
                plan.connection(),
                session.state,
                plan.conflictPolicy(),
                plan.deletePolicy(),
                plan.iterations().stream().map(SessionEvent::iteration).toList(),
                plan.teams().stream().map(SessionEvent::team).toList(),
                plan.stickyTypes().stream()
                        .filter(TypePart::isForJira)
                        .map(SessionEvent::type)
                        .toList(),
                plan.linkRules().stream()
                        .map(rule -> new LinkRule(rule.fromType(), rule.toType(), rule.linkType(), rule.inward()))
                        .toList());
    }

    private static Iteration iteration(IterationPart part) {
        return new Iteration(part.id(), part.name(), part.position(), part.startsOn(), part.endsOn());
    }

    private static TeamMapping team(TeamPlan team) {
        return new TeamMapping(
                team.team(),
                team.name(),
                team.board(),
                team.projectId(),
                team.projectKey(),
                team.scrumBoardId(),
                team.sprints().stream()
                        .map(sprint -> new SprintMapping(sprint.iteration(), sprint.sprintId()))
                        .toList(),
                team.moreProjects().stream().map(SessionEvent::project).toList(),
                team.teamField() == null
                        ? null
                        : new TeamField(
                                team.teamField().fieldId(), team.teamField().value()));
    }

    private static TeamProject project(ProjectPlan project) {
        return new TeamProject(project.projectId(), project.projectKey(), project.scrumBoardId());
    }

    private static StickyTypeMapping type(TypePart type) {
        return new StickyTypeMapping(type.stickyType(), type.name(), type.issueTypeId(), backlog(type.backlog()));
    }

    private static BacklogMapping backlog(BacklogPlan backlog) {
        return backlog == null
                ? null
                : new BacklogMapping(
                        backlog.projectId(),
                        backlog.wsjfField(),
                        backlog.filter().stream()
                                .map(filter -> new FieldFilter(filter.fieldId(), filter.values()))
                                .toList(),
                        backlog.jql());
    }
}
