package io.piboard.sync.work;

import io.piboard.sync.link.Lane;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.reconcile.CommittedLink;
import io.piboard.sync.reconcile.Links.VisitOutcome;
import io.piboard.sync.work.WorkRows.Transaction;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who has to look again because a visit changed what is at the other end of their strings and links: a sticky that has an
 * issue now (link.md rule 29), and an issue that has other children now.
 */
final class OtherEndRings {

    private OtherEndRings() {}

    static Uni<List<Ring>> of(Transaction transaction, Lane lane, VisitOutcome outcome) {
        List<SyncLink> made = outcome.links().stream()
                .filter(OtherEndRings::hasIssueNow)
                .map(CommittedLink::after)
                .toList();
        List<UUID> locks =
                Stream.concat(locks(made), MissedEnds.locks(lane, outcome)).toList();
        return lock(transaction, locks)
                .chain(() -> waiting(transaction, made))
                .chain(rings -> ParentRings.of(transaction, lane, outcome).map(more -> both(rings, more)))
                .map(rings -> rings.stream()
                        .filter(ring -> !ring.lane().key().equals(lane.key()))
                        .toList())
                .chain(rings -> MissedEnds.of(transaction, lane, outcome).map(own -> both(rings, own)));
    }

    /** A link that is heard of together with its issue. */
    static Uni<List<Ring>> ofAdopted(Transaction transaction, SyncLink link) {
        List<SyncLink> made = link.issueId() == null ? List.of() : List.of(link);
        return lock(transaction, locks(made).toList()).chain(() -> waiting(transaction, made));
    }

    /** The locks come first: whoever says meanwhile that a string or a link leads here comes after us, and finds the issue. */
    private static Uni<Void> lock(Transaction transaction, List<UUID> ends) {
        return ends.isEmpty() ? Uni.createFrom().voidItem() : transaction.lockEnds(ends);
    }

    private static Stream<UUID> locks(List<SyncLink> made) {
        return made.stream()
                .flatMap(link -> Stream.of(link.sticky(), MissedEnds.lock(link.connection(), link.issueId())));
    }

    private static Uni<List<Ring>> waiting(Transaction transaction, List<SyncLink> made) {
        Uni<List<Ring>> chain = Uni.createFrom().item(List.of());
        for (SyncLink link : made) {
            chain = chain.chain(rings -> waiting(transaction, link).map(more -> both(rings, more)));
        }
        return chain;
    }

    private static Uni<List<Ring>> waiting(Transaction transaction, SyncLink link) {
        return transaction
                .withStringTo(link.sticky())
                .map(sources -> sources.stream()
                        .map(source -> Ring.otherEnd(LaneName.of(source)))
                        .toList())
                .chain(rings -> transaction
                        .showing(link.connection(), link.issueId(), null)
                        .map(issues -> both(rings, rings(link.organisation(), link.connection(), issues))));
    }

    static boolean hasIssueNow(CommittedLink link) {
        String before = link.isNew() ? null : link.before().issueId();
        String after = link.after().issueId();
        return after != null && !Objects.equals(before, after);
    }

    static List<Ring> rings(UUID organisation, UUID connection, Set<String> issues) {
        return issues.stream()
                .map(issue -> Ring.otherEnd(LaneName.ofIssue(organisation, connection, issue)))
                .toList();
    }

    static List<Ring> both(List<Ring> some, List<Ring> others) {
        List<Ring> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
