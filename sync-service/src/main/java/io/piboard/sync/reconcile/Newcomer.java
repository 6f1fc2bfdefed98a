package io.piboard.sync.reconcile;

import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.session.SessionChanged.StickyTypeMapping;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.Links.CreatedHint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides about sessions that do not show an issue yet: import it, complete one of our creates, or leave it. Pure.
 * An issue that carries a marker of ours is never imported: it belongs to the sticky that asked for it (link.md rule 27).
 */
final class Newcomer {

    private final Visit visit;
    private final AlmIssue issue;

    Newcomer(Visit visit, AlmIssue issue) {
        this.visit = visit;
        this.issue = issue;
    }

    /** The stickies to be made, one per session in whose mapping the issue lies. */
    List<SyncLink> imports() {
        return strangers().stream()
                .filter(session -> !isOurCreate(session))
                .filter(session -> !mayBeOnItsWay(session))
                .flatMap(session -> link(session).stream())
                .toList();
    }

    /** The stickies whose create is completed by this issue. */
    List<CreatedHint> createdHere() {
        return strangers().stream()
                .filter(this::isOurCreate)
                .map(session -> new CreatedHint(issue.marker().sticky(), issue.id()))
                .toList();
    }

    /** Some session must not take it in before a create of its own is told. */
    boolean isHeld() {
        return strangers().stream()
                .filter(session -> !isOurCreate(session))
                .filter(session -> link(session).isPresent())
                .anyMatch(this::mayBeOnItsWay);
    }

    boolean isWanted() {
        return !imports().isEmpty();
    }

    private List<SessionChanged> strangers() {
        return visit.sessions().values().stream()
                .filter(session -> session.state() == SessionState.ACTIVE)
                .filter(session ->
                        visit.links().stream().noneMatch(link -> link.session().equals(session.session())))
                .toList();
    }

    private boolean isOurCreate(SessionChanged session) {
        return issue.marker() != null && session.session().equals(issue.marker().session());
    }

    /** On a site that drops markers, or of which nobody knows, an issue without one may be what a create has just made. */
    private boolean mayBeOnItsWay(SessionChanged session) {
        return issue.marker() == null
                && visit.openCreates().stream()
                        .filter(link -> link.session().equals(session.session()))
                        .map(link -> link.memory().create())
                        .anyMatch(intent -> intent.projectId().equals(issue.projectId())
                                && intent.issueTypeId().equals(issue.issueTypeId()));
    }

    private Optional<SyncLink> link(SessionChanged session) {
        return Visit.teamOf(session, issue.projectId())
                .flatMap(team -> stickyType(session).map(type -> link(session, team, type)));
    }

    private Optional<StickyTypeMapping> stickyType(SessionChanged session) {
        return session.stickyTypes().stream()
                .filter(type -> issue.issueTypeId().equals(type.issueTypeId()))
                .findFirst();
    }

    private SyncLink link(SessionChanged session, TeamMapping team, StickyTypeMapping type) {
        return new SyncLink(
                session.organisation(),
                session.session(),
                visit.connection().connection(),
                stickyId(session),
                team.team(),
                team.board(),
                type.stickyType(),
                issue.id(),
                0,
                null,
                LinkMemory.NEW.withIssueKey(issue.key()),
                null);
    }

    /** Deterministic, so that two imports of one issue meet on one row (link.md rule 28). */
    private UUID stickyId(SessionChanged session) {
        return NameUuid.of(session.session() + "/" + visit.connection().connection() + "/" + issue.id());
    }
}
