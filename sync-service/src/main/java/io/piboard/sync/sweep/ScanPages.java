package io.piboard.sync.sweep;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.session.SessionChanged.TeamProject;
import io.piboard.sync.alm.AlmGateway;
import io.piboard.sync.alm.AlmGateway.ChangedIssue;
import io.piboard.sync.alm.AlmGateway.IdPage;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.scan.Scan;
import io.piboard.sync.scan.Scan.Kind;
import io.piboard.sync.work.LaneRow;
import io.piboard.sync.work.Ring;
import io.piboard.sync.work.WorkRows;
import io.piboard.sync.work.WorkRows.Transaction;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the next page of a walk and decides which lanes have to look. */
public final class ScanPages {

    private final WorkRows rows;
    private final AlmGateway alm;

    public ScanPages(WorkRows rows, AlmGateway alm) {
        this.rows = rows;
        this.alm = alm;
    }

    /** What is walked: the projects that active sessions map. */
    private record Ground(ConnectionChanged connection, List<String> projects) {}

    Uni<ScanPage> next(Scan scan) {
        return rows.transaction(transaction -> ground(transaction, scan))
                .chain(ground -> ground.filter(there -> !there.projects().isEmpty())
                        .map(there -> page(scan, there))
                        .orElseGet(() ->
                                Uni.createFrom().item(new ScanPage(List.of(), null, scan.lastId(), scan.newest()))));
    }

    private Uni<ScanPage> page(Scan scan, Ground ground) {
        return switch (scan.kind()) {
            case IMPORT -> ids(scan, ground).map(found -> imported(scan, found));
            case IDS ->
                ids(scan, ground)
                        .chain(found -> rows.transaction(transaction -> transaction.linkedBetween(
                                        scan.connection(),
                                        scan.lastId(),
                                        found.nextPage() == null ? null : last(found)))
                                .map(linked -> missing(scan, found, linked)));
            case DIGEST -> throw new IllegalArgumentException("a digest asks the board, not Jira");
            case CHANGES ->
                alm.changedSince(ground.connection(), ground.projects(), scan.since(), scan.pageToken())
                        .chain(found -> rows.transaction(transaction -> unseen(transaction, scan, found.issues()))
                                .map(rings ->
                                        new ScanPage(rings, found.nextPage(), null, scan.newestWith(found.issues()))));
        };
    }

    private Uni<IdPage> ids(Scan scan, Ground ground) {
        return alm.issuesOf(ground.connection(), ground.projects(), scan.pageToken());
    }

    private static ScanPage imported(Scan scan, IdPage found) {
        List<Ring> rings = found.issueIds().stream()
                .map(id -> Ring.imported(lane(scan, id)))
                .toList();
        return new ScanPage(rings, found.nextPage(), null, scan.newest());
    }

    /** Pages come in the order of ids: what is linked within this page's range and not on it is gone or moved. */
    private static ScanPage missing(Scan scan, IdPage found, List<String> linked) {
        Set<String> there = new HashSet<>(found.issueIds());
        List<Ring> rings = linked.stream()
                .filter(id -> !there.contains(id))
                .map(id -> Ring.swept(lane(scan, id)))
                .toList();
        return new ScanPage(
                rings, found.nextPage(), found.issueIds().isEmpty() ? scan.lastId() : last(found), scan.newest());
    }

    /** What the lane has not seen, or seen as it was earlier. */
    private static Uni<List<Ring>> unseen(Transaction transaction, Scan scan, List<ChangedIssue> changed) {
        List<Ring> rings = new ArrayList<>();
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (ChangedIssue issue : changed) {
            chain = chain.chain(() -> transaction.lane(Lane.ofIssue(scan.connection(), issue.id())))
                    .invoke(row -> {
                        if (!hasSeen(row, issue)) {
                            rings.add(Ring.swept(lane(scan, issue.id())));
                        }
                    })
                    .replaceWithVoid();
        }
        return chain.replaceWith(rings);
    }

    private static boolean hasSeen(Optional<LaneRow> row, ChangedIssue issue) {
        return row.map(lane -> lane.hold().seen())
                .filter(seen -> seen.updated().isAfter(issue.updated())
                        || seen.updated().equals(issue.updated()) && showsSameLinks(seen, issue))
                .isPresent();
    }

    /** A body stood for the last look perhaps, and bodies do not show links: a lost webhook of a link is found here. */
    private static boolean showsSameLinks(AlmIssue seen, ChangedIssue issue) {
        return seen.links() == null
                || issue.links() == null
                || new HashSet<>(issue.links())
                        .equals(seen.links().stream()
                                .filter(link -> !link.type().equals(AlmIssue.PARENT))
                                .collect(Collectors.toSet()));
    }

    private static Uni<Optional<Ground>> ground(Transaction transaction, Scan scan) {
        return transaction
                .connection(scan.connection())
                .chain(connection -> transaction
                        .sessions(scan.connection())
                        .map(sessions -> connection.map(there -> new Ground(there, projects(scan, sessions)))));
    }

    private static List<String> projects(Scan scan, List<SessionChanged> sessions) {
        return sessions.stream()
                .filter(session -> session.state() == SessionState.ACTIVE)
                .filter(session ->
                        scan.kind() != Kind.IMPORT || session.session().equals(scan.session()))
                .flatMap(session -> session.teams().stream())
                .flatMap(team -> team.projects().stream())
                .map(TeamProject::projectId)
                .distinct()
                .sorted()
                .toList();
    }

    private static LaneName lane(Scan scan, String issueId) {
        return LaneName.ofIssue(scan.organisation(), scan.connection(), issueId);
    }

    private static String last(IdPage found) {
        return found.issueIds().getLast();
    }
}
