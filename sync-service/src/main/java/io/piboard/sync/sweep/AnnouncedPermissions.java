package io.piboard.sync.sweep;

import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.sync.link.FieldOutcome;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.StringMemory;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.right.ProjectRights;
import io.piboard.sync.work.Bells;
import io.piboard.sync.work.Ring;
import io.piboard.sync.work.WorkRows;
import io.piboard.sync.work.WorkRows.Transaction;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps what the pre-flight found, and rings what was refused or waits in that project (link.md rule 24). */
public final class AnnouncedPermissions {

    private final WorkRows rows;

    public AnnouncedPermissions(WorkRows rows) {
        this.rows = rows;
    }

    /** An older version than the known one changes nothing. */
    public Uni<Void> take(MetadataChanged changed) {
        return changed.toldPermissions()
                .map(told -> take(ProjectRights.announced(
                        changed.connection(), told.projectId(), changed.version(), told.missing())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> take(ProjectRights announced) {
        return rows.transaction(transaction -> transaction
                .rights(announced.connection())
                .chain(known -> isOld(known, announced)
                        ? Uni.createFrom().voidItem()
                        : transaction.save(after(known, announced)).chain(() -> ring(transaction, announced))));
    }

    private static ProjectRights after(List<ProjectRights> known, ProjectRights announced) {
        return known.stream()
                .filter(one -> one.projectId().equals(announced.projectId()))
                .findFirst()
                .map(announced::after)
                .orElse(announced);
    }

    private static boolean isOld(List<ProjectRights> known, ProjectRights announced) {
        return known.stream()
                .anyMatch(one -> one.projectId().equals(announced.projectId()) && one.version() >= announced.version());
    }

    private static Uni<Void> ring(Transaction transaction, ProjectRights announced) {
        return transaction.sessions(announced.connection()).chain(sessions -> {
            Uni<Void> chain = Uni.createFrom().voidItem();
            for (SessionChanged session : sessions) {
                chain = chain.chain(() -> transaction.linksOfSession(session.session()))
                        .chain(links -> Bells.ring(
                                transaction,
                                links.stream()
                                        .filter(link -> isOf(session, link, announced.projectId()))
                                        .filter(AnnouncedPermissions::isStuck)
                                        .map(link -> Ring.permitted(LaneName.of(link)))
                                        .toList()));
            }
            return chain;
        });
    }

    private static boolean isOf(SessionChanged session, SyncLink link, String projectId) {
        return session.teams().stream()
                .filter(team -> team.project(projectId).isPresent())
                .anyMatch(team -> team.team().equals(link.team()) || mayHaveChildIn(link));
    }

    /** Whose child may be another team's, and it is the child that a string to it edits. */
    private static boolean mayHaveChildIn(SyncLink link) {
        return link.memory().strings().known().values().stream()
                .anyMatch(string -> string.end().isChild() && string.outcome() != null && isStuck(string.outcome()));
    }

    private static boolean isStuck(SyncLink link) {
        boolean creates = link.issueId() == null && link.memory().trouble() != null;
        return creates
                || Stream.concat(
                                link.memory().outcomes().values().stream(),
                                link.memory().strings().known().values().stream()
                                        .map(StringMemory::outcome)
                                        .filter(Objects::nonNull))
                        .anyMatch(AnnouncedPermissions::isStuck)
                || Optional.ofNullable(link.wanted())
                        .filter(wanted -> wanted.deleteIssueAfter() != null)
                        .isPresent();
    }

    private static boolean isStuck(FieldOutcome outcome) {
        return outcome.kind() == OutcomeKind.FAILED || outcome.awaitsPermission();
    }
}
