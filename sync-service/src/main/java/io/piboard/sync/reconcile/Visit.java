package io.piboard.sync.reconcile;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.LinkMemory.Standing;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.mapping.TeamFields;
import io.piboard.sync.right.ProjectRights;
import io.piboard.sync.right.RefusedRights;
import io.piboard.sync.right.Rights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One claim of a lane with all it needs: its links, their sessions, the connection. The configuration is pinned for the
 * whole visit (link.md rule 13).
 *
 * @param keepsMarkers whether the site keeps the markers of our creates, as far as known
 * @param openCreates links of this connection whose create was asked for and has made no issue yet
 * @param rights what the pre-flight found, by project
 * @param sessions every session of the connection, by id: also those that have no link to the issue yet
 */
public record Visit(
        Lane lane,
        ConnectionChanged connection,
        Map<UUID, SessionChanged> sessions,
        List<SyncLink> links,
        Optional<Boolean> keepsMarkers,
        List<SyncLink> openCreates,
        Map<String, ProjectRights> rights) {

    /** What this visit will be known as; max(old + 1, database time), so that a restored database does not fall behind. */
    public long revisionAfter(SyncLink link) {
        return Math.max(link.revision() + 1, lane.claimedAt().toEpochMilli());
    }

    /** A sticky was heard of before its session: topics have no order between them. */
    boolean isAheadOfItsSession() {
        return links.stream().anyMatch(link -> !sessions.containsKey(link.session()));
    }

    public Optional<TeamFields> fieldsOf(SyncLink link) {
        return Optional.ofNullable(sessions.get(link.session()))
                .flatMap(session -> session.teams().stream()
                        .filter(team -> team.team().equals(link.team()))
                        .findFirst())
                .map(team -> new TeamFields(connection, team));
    }

    /** A session that is paused or closed lets its links rest (link.md rule 30). */
    boolean isActive(SyncLink link) {
        return Optional.ofNullable(sessions.get(link.session()))
                .filter(session -> session.state() == SessionState.ACTIVE)
                .isPresent();
    }

    /** Its sticky was deleted, and the session says that the issue goes with it. */
    boolean losesIssue(SyncLink link) {
        return link.wantsIssueDeleted()
                && isActive(link)
                && link.memory().standing() == Standing.ALIVE
                && sessions.get(link.session()).deletePolicy() == DeletePolicy.DELETE_ISSUE;
    }

    /** What may be asked of this project now. */
    Rights rights(RefusedRights refused, String projectId) {
        return refused.rights(
                connection.connection(), projectId, Optional.ofNullable(rights.get(projectId)), lane.claimedAt());
    }

    /** Version of what is known of permissions in this project. */
    long knownRights(String projectId) {
        return Optional.ofNullable(rights.get(projectId))
                .map(ProjectRights::version)
                .orElse(0L);
    }

    /** Nobody asks for anything: Jira need not hear of this visit. */
    boolean isAtRest() {
        return sessions.values().stream().noneMatch(session -> session.state() == SessionState.ACTIVE);
    }

    /** Some rule draws strings from a parent to its children, which only the children's issues show. */
    boolean mayHaveChildren() {
        return sessions.values().stream()
                .flatMap(session -> session.linkRules().stream())
                .anyMatch(rule -> rule.inward() && rule.linkType().equals(AlmIssue.PARENT));
    }

    /** The team of the link's session that plans this project. */
    Optional<TeamMapping> teamFor(SyncLink link, String projectId) {
        return Optional.ofNullable(sessions.get(link.session())).flatMap(session -> teamOf(session, projectId));
    }

    /** The team that plans this project in that session; the first, where several share it. */
    public static Optional<TeamMapping> teamOf(SessionChanged session, String projectId) {
        return session.teams().stream()
                .filter(team -> team.project(projectId).isPresent())
                .findFirst();
    }
}
