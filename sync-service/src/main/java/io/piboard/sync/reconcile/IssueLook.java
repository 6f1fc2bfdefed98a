package io.piboard.sync.reconcile;

import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.contracts.session.SessionChanged.TeamProject;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.SyncLink;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Looks at an issue with as little traffic as the promise allows: a signed body, the last look, or one read. */
final class IssueLook {

    /** Rule 12: after so many reads that were older than the bell, the read is believed. */
    private static final int PATIENCE = 3;

    private final AlmGateway alm;

    IssueLook(AlmGateway alm) {
        this.alm = alm;
    }

    Uni<Look> look(Visit visit) {
        return withoutAsking(visit)
                .map(issue -> Uni.createFrom().<Look>item(new Look.Seen(issue, false)))
                .orElseGet(() -> read(visit));
    }

    Uni<Look> read(Visit visit) {
        String id = visit.lane().issueId();
        return alm.read(visit.connection(), List.of(id)).chain(found -> judge(visit, found.get(id)));
    }

    private Optional<AlmIssue> withoutAsking(Visit visit) {
        if (visit.lane().mustRead()
                || visit.links().isEmpty()
                || visit.links().stream().anyMatch(IssueLook::isGone)
                || visit.links().stream().anyMatch(SyncLink::wasTakenBack)
                || visit.links().stream().anyMatch(IssueLook::isOpen)) {
            return Optional.empty();
        }
        return visit.lane().heard() == null ? visit.lane().lastSeen() : HeardBody.asLook(visit);
    }

    /** Neither the last look nor a body that comes late brings it back: only Jira does. */
    private static boolean isGone(SyncLink link) {
        return link.memory().standing() == LinkMemory.Standing.GONE;
    }

    /**
     * A wish that nobody has dealt with yet, or a write whose answer is unknown: rule 10, always look first. A string that
     * waits for its other end costs no read; planned from the last look, it asks for a fresh one if it has work.
     */
    private static boolean isOpen(SyncLink link) {
        return !link.memory().attempts().isEmpty()
                || !link.memory().strings().attempts().isEmpty()
                || !link.hasOnlyStuckWishes();
    }

    private Uni<Look> judge(Visit visit, AlmIssue issue) {
        if (issue == null) {
            return alm.isGone(visit.connection(), visit.lane().issueId(), projectOf(visit))
                    .map(gone -> gone ? new Look.Gone() : new Look.Hidden());
        }
        return Uni.createFrom().item(isStale(visit, issue) ? new Look.Stale() : new Look.Seen(issue, true));
    }

    private static boolean isStale(Visit visit, AlmIssue issue) {
        IssueSnapshot heard = visit.lane().heard();
        return heard != null
                && issue.updated().isBefore(heard.updated())
                && visit.lane().failures() < PATIENCE;
    }

    /** Where the issue was last seen; else the project of the team that planned it. */
    private static String projectOf(Visit visit) {
        return visit.lane()
                .lastSeen()
                .map(AlmIssue::projectId)
                .or(() -> visit.links().stream()
                        .flatMap(link -> visit.fieldsOf(link).stream())
                        .map(fields -> fields.team().projectId())
                        .findFirst())
                .or(() -> visit.sessions().values().stream()
                        .flatMap(session -> session.teams().stream())
                        .flatMap(team -> team.projects().stream())
                        .map(TeamProject::projectId)
                        .findFirst())
                .orElse("");
    }
}
