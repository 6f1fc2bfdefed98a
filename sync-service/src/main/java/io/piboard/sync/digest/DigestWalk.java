package io.piboard.sync.digest;

import io.piboard.sync.digest.BoardDigest.DigestPage;
import io.piboard.sync.link.LaneName;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.scan.Scan;
import io.piboard.sync.work.Bells;
import io.piboard.sync.work.Repairs;
import io.piboard.sync.work.Ring;
import io.piboard.sync.work.VisitCommit;
import io.piboard.sync.work.WorkRows;
import io.piboard.sync.work.WorkRows.Transaction;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** One page of the digest: compares, has the board say what we missed, and says again what the board missed. */
public final class DigestWalk {

    private final WorkRows rows;
    private final BoardDigest board;
    private final Repairs repairs;

    public DigestWalk(WorkRows rows, BoardDigest board, Repairs repairs) {
        this.rows = rows;
        this.board = board;
        this.repairs = repairs;
    }

    /** @param advance commits the place of the next page, {@code null} after the last, together with what was repaired */
    public Uni<Void> walk(Scan scan, BiFunction<Transaction, String, Uni<Void>> advance) {
        UUID after = scan.pageToken() == null ? null : UUID.fromString(scan.pageToken());
        return board.page(scan.organisation(), scan.session(), after)
                .chain(page -> rows.transaction(transaction -> transaction.linksOfSession(scan.session()))
                        .map(links -> DigestComparison.of(page.stickies(), inRange(links, after, page)))
                        .chain(found -> tellAgain(scan, found)
                                .chain(() -> rows.transaction(transaction ->
                                        heal(transaction, found).chain(() -> advance.apply(transaction, next(page)))))
                                .invoke(() -> repairs.digested(found.size()))));
    }

    private Uni<Void> tellAgain(Scan scan, DigestComparison found) {
        return found.boardTells().isEmpty()
                ? Uni.createFrom().voidItem()
                : board.tellAgain(scan.organisation(), scan.session(), found.boardTells());
    }

    private static Uni<Void> heal(Transaction transaction, DigestComparison found) {
        return transaction
                .publish(found.weTell().stream()
                        .map(link -> VisitCommit.event(link.told()))
                        .toList())
                .chain(() -> catchUp(transaction, found.behind()));
    }

    /** What we say next must be newer than what the board has; what that will be, only a look at Jira can tell. */
    private static Uni<Void> catchUp(Transaction transaction, List<DigestComparison.Behind> behind) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (DigestComparison.Behind one : behind) {
            chain = chain.chain(() -> transaction.link(one.link().sticky()))
                    .chain(link -> link.filter(there -> there.revision() < one.revision())
                            .map(there -> transaction.save(there.forgetting(one.revision())))
                            .orElseGet(() -> Uni.createFrom().voidItem()));
        }
        List<Ring> rings = behind.stream()
                .map(one -> Ring.reconsider(LaneName.of(one.link())))
                .toList();
        return chain.chain(() -> Bells.ring(transaction, rings));
    }

    private static Map<UUID, SyncLink> inRange(List<SyncLink> links, UUID after, DigestPage page) {
        String from = after == null ? "" : after.toString();
        String to = next(page);
        Map<UUID, SyncLink> inRange = new LinkedHashMap<>();
        links.stream()
                .filter(link -> link.sticky().toString().compareTo(from) > 0)
                .filter(link -> to == null || link.sticky().toString().compareTo(to) <= 0)
                .forEach(link -> inRange.put(link.sticky(), link));
        return inRange;
    }

    private static String next(DigestPage page) {
        return page.isLast() ? null : page.stickies().getLast().sticky().toString();
    }
}
