package io.piboard.sync.reconcile;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.mapping.TeamFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One claim of a lane with all it needs: its links, their sessions, the connection. The configuration is pinned for the
 * whole visit (link.md rule 13).
 *
 * @param sessions every session of the connection, by id: also those that have no link to the issue yet
 */
public record Visit(Lane lane, ConnectionChanged connection, Map<UUID, SessionChanged> sessions, List<SyncLink> links) {

    public Visit withLinks(List<SyncLink> changed) {
        return new Visit(lane, connection, sessions, changed);
    }

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

    /** The team that plans this project in that session. */
    public static Optional<TeamMapping> teamOf(SessionChanged session, String projectId) {
        return session.teams().stream()
                .filter(team -> projectId.equals(team.projectId()))
                .findFirst();
    }
}
