package io.piboard.sync.sweep;

import io.piboard.sync.alm.AlmException;
import io.piboard.sync.digest.BoardAwayException;
import io.piboard.sync.digest.DigestWalk;
import io.piboard.sync.scan.Scan;
import io.piboard.sync.scan.Scan.Kind;
import io.piboard.sync.work.Bells;
import io.piboard.sync.work.WorkRows;
import io.piboard.sync.work.WorkRows.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Walks what is due, a page at a time: the lanes that a page rings and the place of the next page are committed together,
 * so a crash repeats at most one page, which changes nothing (link.md rule 32).
 */
public final class ScanWorker {

    private static final Logger LOG = Logger.getLogger(ScanWorker.class);
    private static final int AT_A_TIME = 8;
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration POSTPONED = Duration.ofSeconds(15);

    private final WorkRows rows;
    private final ScanPages pages;
    private final DigestWalk digest;
    private final SweepTimes times;
    private final Runnable rung;

    /** @param rung lanes may be due */
    public ScanWorker(WorkRows rows, ScanPages pages, DigestWalk digest, SweepTimes times, Runnable rung) {
        this.rows = rows;
        this.pages = pages;
        this.digest = digest;
        this.times = times;
        this.rung = rung;
    }

    /** One page of each walk that is due, until none is. */
    public Uni<Void> runDue() {
        return rows.transaction(this::claim)
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.join()
                                .all(claimed.stream().map(this::walk).toList())
                                .andFailFast()
                                .chain(this::runDue));
    }

    private Uni<List<Scan>> claim(Transaction transaction) {
        return transaction
                .now()
                .chain(now -> transaction.dueScans(now, AT_A_TIME).chain(due -> {
                    List<Scan> claimed = new ArrayList<>();
                    Uni<Void> chain = Uni.createFrom().voidItem();
                    for (Scan scan : due) {
                        Scan mine = scan.claimed(now, LEASE);
                        claimed.add(mine);
                        chain = chain.chain(() -> transaction.save(mine));
                    }
                    return chain.replaceWith(claimed);
                }));
    }

    private Uni<Void> walk(Scan scan) {
        return (scan.kind() == Kind.DIGEST ? compare(scan) : look(scan))
                .invoke(rung)
                .onFailure(failure -> failure instanceof AlmException || failure instanceof BoardAwayException)
                .recoverWithUni(trouble -> postpone(scan, trouble));
    }

    private Uni<Void> look(Scan scan) {
        return pages.next(scan)
                .chain(page -> rows.transaction(transaction ->
                        Bells.ring(transaction, page.rings()).chain(() -> advance(transaction, scan, page))));
    }

    private Uni<Void> compare(Scan scan) {
        return digest.walk(
                scan,
                (transaction, nextPage) -> transaction
                        .now()
                        .chain(now -> transaction
                                .scan(scan.key())
                                .chain(known -> known.map(there -> transaction.save(
                                                there.on(nextPage, nextPage == null ? times.nextDigest(now) : now)))
                                        .orElseGet(() -> Uni.createFrom().voidItem()))));
    }

    /** A request that came in meanwhile starts it over. */
    private Uni<Void> advance(Transaction transaction, Scan walked, ScanPage page) {
        return transaction
                .now()
                .chain(now -> transaction
                        .scan(walked.key())
                        .chain(known -> known.map(scan -> scan.requested() != walked.requested()
                                        ? transaction.save(scan.postponed(now))
                                        : page.isLast()
                                                ? finish(transaction, scan, page, now)
                                                : transaction.save(
                                                        scan.at(page.nextPage(), page.lastId(), page.newest(), now)))
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> finish(Transaction transaction, Scan scan, ScanPage page, Instant now) {
        return switch (scan.kind()) {
            case IMPORT, DIGEST -> transaction.remove(scan);
            case CHANGES -> transaction.save(scan.finished(page.newest(), times.overlap(), times.nextChanges(now)));
            case IDS -> transaction.save(scan.finished(page.newest(), times.overlap(), times.nextIds(now)));
        };
    }

    private Uni<Void> postpone(Scan scan, Throwable trouble) {
        LOG.infof("walk waits and goes on at the same page walk=%s cause=%s", scan.key(), trouble.getMessage());
        return rows.transaction(transaction -> transaction
                .now()
                .chain(now -> transaction
                        .scan(scan.key())
                        .chain(known -> known.map(there -> transaction.save(there.postponed(now.plus(POSTPONED))))
                                .orElseGet(() -> Uni.createFrom().voidItem()))));
    }
}
