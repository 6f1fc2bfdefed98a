package io.piboard.metadata.drift;

import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.BacklogMapping;
import io.piboard.contracts.session.SessionChanged.Iteration;
import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.contracts.session.SessionChanged.SprintMapping;
import io.piboard.contracts.session.SessionChanged.StickyTypeMapping;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.contracts.session.SessionChanged.TeamProject;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import io.piboard.metadata.drift.Subject.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists what a session uses of its site, and for what. Pure. */
final class Uses {

    private final Map<Subject, Set<String>> uses = new LinkedHashMap<>();

    private Uses() {}

    /** @param fields of the connection that have a role, and that one's name */
    static Map<Subject, String> of(SessionChanged session, Map<String, String> fields) {
        Uses all = new Uses();
        session.teams().forEach(team -> all.team(team, session));
        session.stickyTypes().forEach(all::backlog);
        session.linkRules().forEach(rule -> all.link(rule, session));
        fields.forEach((field, role) -> all.add(Subject.field(field), role));
        return all.inWords();
    }

    private void team(TeamMapping team, SessionChanged session) {
        team.projects().forEach(project -> project(project, "team " + team.name(), session));
        sprints(team, session.iterations());
        if (team.teamField() != null) {
            add(Subject.field(team.teamField().fieldId()), "issues of team " + team.name());
        }
    }

    private void project(TeamProject project, String usedFor, SessionChanged session) {
        String id = project.projectId();
        add(Subject.project(id), usedFor);
        if (project.scrumBoardId() != null) {
            add(new Subject(Kind.BOARD, id, project.scrumBoardId()), usedFor);
        }
        session.stickyTypes().forEach(type -> type(id, type, "sticky type " + type.name()));
        for (JiraPermission permission : JiraPermission.values()) {
            add(new Subject(Kind.PERMISSION, id, permission.name()), usedFor);
        }
    }

    private void sprints(TeamMapping team, Collection<Iteration> iterations) {
        Map<UUID, String> names = iterations.stream().collect(Collectors.toMap(Iteration::id, Iteration::name));
        for (SprintMapping mapping : team.sprints()) {
            if (mapping.sprintId() != null && team.projectId() != null) {
                add(
                        new Subject(Kind.SPRINT, team.projectId(), mapping.sprintId()),
                        "iteration " + names.getOrDefault(mapping.iteration(), "?") + " of team " + team.name());
            }
        }
    }

    private void type(String project, StickyTypeMapping type, String usedFor) {
        add(new Subject(Kind.ISSUE_TYPE, project, type.issueTypeId()), usedFor);
        add(new Subject(Kind.WORKFLOW, project, type.issueTypeId()), usedFor);
    }

    private void backlog(StickyTypeMapping type) {
        BacklogMapping backlog = type.backlog();
        if (backlog != null) {
            String usedFor = "backlog of " + type.name();
            add(Subject.project(backlog.projectId()), usedFor);
            type(backlog.projectId(), type, usedFor);
            backlog.filter().forEach(filter -> add(Subject.field(filter.fieldId()), usedFor));
            if (backlog.wsjfField() != null) {
                add(Subject.field(backlog.wsjfField()), usedFor);
            }
        }
    }

    private void link(LinkRule rule, SessionChanged session) {
        // the parent is no link type of the site, but a field of the child
        if (!StringWish.PARENT.equals(rule.linkType())) {
            Map<UUID, String> names = session.stickyTypes().stream()
                    .collect(Collectors.toMap(StickyTypeMapping::stickyType, StickyTypeMapping::name));
            add(
                    Subject.linkType(rule.linkType()),
                    "strings from %s to %s"
                            .formatted(
                                    names.getOrDefault(rule.fromType(), "other stickies"),
                                    names.getOrDefault(rule.toType(), "other stickies")));
        }
    }

    private void add(Subject subject, String usedFor) {
        uses.computeIfAbsent(subject, fresh -> new LinkedHashSet<>()).add(usedFor);
    }

    private Map<Subject, String> inWords() {
        Map<Subject, String> words = new LinkedHashMap<>();
        uses.forEach((subject, usedFor) -> words.put(subject, String.join(", ", usedFor)));
        return words;
    }
}
