package io.piboard.sync.work;

import io.piboard.contracts.issue.IssueTouched;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.LinkMemory;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.work.WorkRows.Transaction;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Records what was heard and makes the lane due; it only moves a lane earlier and never touches the worker's half
 * (link.md rule 6).
 */
public final class Bells {

    private final WorkRows rows;

    public Bells(WorkRows rows) {
        this.rows = rows;
    }

    /** A sticky was edited, deleted, or asked to be tried again. */
    public Uni<Void> sticky(StickyChanged changed) {
        return rows.transaction(transaction -> transaction
                .link(changed.sticky())
                .chain(known -> known.map(link -> heardAgain(transaction, link, changed))
                        .orElseGet(() -> heardFirst(transaction, changed))));
    }

    /** A webhook rang; its signed body, if any, may save the read. */
    public Uni<Void> issue(IssueTouched touched) {
        LaneName lane = LaneName.ofIssue(touched.organisation(), touched.connection(), touched.issueId());
        return rows.transaction(transaction -> ring(transaction, List.of(Ring.webhook(lane, touched.snapshot()))));
    }

    /** Always in the order of their keys, so that two transactions never wait for each other in a circle. */
    public static Uni<Void> ring(Transaction transaction, Collection<Ring> rings) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (Ring ring : rings.stream()
                .sorted(Comparator.comparing(ring -> ring.lane().key()))
                .toList()) {
            chain = chain.chain(() -> ring(transaction, ring));
        }
        return chain;
    }

    private static Uni<Void> ring(Transaction transaction, Ring ring) {
        return transaction
                .lane(ring.lane())
                .chain(lane -> transaction.now().chain(now -> transaction.save(lane.rung(ring, now))));
    }

    /** An issue that the board knows is adopted unless another sticky of the session has it (link.md rule 31). */
    private static Uni<Void> heardFirst(Transaction transaction, StickyChanged changed) {
        SyncLink adopting = link(changed, changed.issueId());
        return transaction
                .insert(adopting)
                .chain(made -> made
                        ? Uni.createFrom().item(adopting)
                        : transaction.insert(link(changed, null)).replaceWith(link(changed, null)))
                .chain(link -> ring(transaction, Ring.wish(LaneName.of(link), true)));
    }

    /** A version that was handled already is answered with the present outcome, never dropped (link.md rule 31). */
    private static Uni<Void> heardAgain(Transaction transaction, SyncLink link, StickyChanged changed) {
        if (changed.version() > link.wantedVersion()) {
            boolean retry = changed.retryAsOf() != null && changed.retryAsOf() == changed.version();
            return transaction
                    .save(link.wanting(changed))
                    .chain(() -> ring(transaction, Ring.wish(LaneName.of(link), retry)));
        }
        return link.isUnanswered() || link.told() == null
                ? Uni.createFrom().voidItem()
                : transaction.publish(List.of(VisitCommit.event(link.told())));
    }

    private static SyncLink link(StickyChanged changed, String issueId) {
        return new SyncLink(
                changed.organisation(),
                changed.session(),
                changed.connection(),
                changed.sticky(),
                changed.team(),
                changed.board(),
                changed.stickyType(),
                issueId,
                0,
                changed,
                LinkMemory.NEW,
                null);
    }
}
