package io.piboard.board.session.document;

import io.piboard.board.session.BacklogPlan;
import io.piboard.board.session.IterationPart;
import io.piboard.board.session.LinkRulePart;
import io.piboard.board.session.SessionPlan;
import io.piboard.board.session.SessionPlan.TeamPlan;
import io.piboard.board.session.TypePart;
import io.piboard.board.session.check.KnownSite;
import io.piboard.board.session.document.SessionDocument.BacklogEntry;
import io.piboard.board.session.document.SessionDocument.Direction;
import io.piboard.board.session.document.SessionDocument.FilterEntry;
import io.piboard.board.session.document.SessionDocument.IterationEntry;
import io.piboard.board.session.document.SessionDocument.LinkRuleEntry;
import io.piboard.board.session.document.SessionDocument.SprintEntry;
import io.piboard.board.session.document.SessionDocument.TeamEntry;
import io.piboard.board.session.document.SessionDocument.TeamFieldEntry;
import io.piboard.board.session.document.SessionDocument.TypeEntry;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes a plan down as a document; nothing of it is left out, so that what is read back is the same plan. Pure. */
final class SessionExport {

    private final JiraNames jira;
    private final Map<UUID, String> names;

    private SessionExport(JiraNames jira, Map<UUID, String> names) {
        this.jira = jira;
        this.names = names;
    }

    static SessionDocument document(UUID session, SessionPlan plan, KnownSite site) {
        return document(session, plan, site, OwnNames.of(plan));
    }

    /** @param names what iterations and sticky types are called where the document refers to them */
    static SessionDocument document(UUID session, SessionPlan plan, KnownSite site, Map<UUID, String> names) {
        SessionExport export = new SessionExport(new JiraNames(site), names);
        return new SessionDocument(
                SessionDocument.KIND,
                session,
                plan.connection(),
                plan.name(),
                plan.conflictPolicy(),
                plan.deletePolicy(),
                plan.iterations().stream().map(SessionExport::iteration).toList(),
                plan.teams().stream().map(team -> export.team(team, plan)).toList(),
                plan.stickyTypes().stream().map(export::type).toList(),
                plan.linkRules().stream().map(export::rule).toList());
    }

    private static IterationEntry iteration(IterationPart part) {
        return new IterationEntry(part.name(), part.id(), part.position(), part.startsOn(), part.endsOn());
    }

    private TeamEntry team(TeamPlan team, SessionPlan plan) {
        return new TeamEntry(
                team.name(),
                team.team(),
                team.board(),
                team.projects().stream()
                        .map(project -> jira.project(
                                project.projectId(), project.projectKey(), jira.board(project.scrumBoardId())))
                        .toList(),
                team.teamField() == null
                        ? null
                        : new TeamFieldEntry(
                                jira.field(team.teamField().fieldId()),
                                team.teamField().value()),
                sprints(team, plan));
    }

    /** In the order of the iterations. */
    private List<SprintEntry> sprints(TeamPlan team, SessionPlan plan) {
        return plan.iterations().stream()
                .flatMap(iteration -> team
                        .sprintOf(iteration.id())
                        .map(sprint -> new SprintEntry(name(iteration.id()), jira.sprint(sprint)))
                        .stream())
                .toList();
    }

    private TypeEntry type(TypePart type) {
        return new TypeEntry(
                type.name(),
                type.stickyType(),
                type.color(),
                type.function(),
                jira.issueType(type.issueTypeId()),
                type.backlog() == null ? null : backlog(type.backlog()));
    }

    private BacklogEntry backlog(BacklogPlan backlog) {
        return new BacklogEntry(
                jira.project(backlog.projectId(), null, null),
                jira.field(backlog.wsjfField()),
                backlog.filter().stream()
                        .map(filter -> new FilterEntry(jira.field(filter.fieldId()), filter.values()))
                        .toList(),
                backlog.jql());
    }

    private LinkRuleEntry rule(LinkRulePart rule) {
        return new LinkRuleEntry(
                name(rule.fromType()),
                name(rule.toType()),
                jira.linkType(rule.linkType()),
                rule.inward() ? Direction.INWARD : Direction.OUTWARD);
    }

    private String name(UUID id) {
        return names.getOrDefault(id, id.toString());
    }
}
