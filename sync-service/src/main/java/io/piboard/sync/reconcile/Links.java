package io.piboard.sync.reconcile;

import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.SyncLink;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The rows a visit reads and writes. Each write is fenced by the lane's epoch and the link's revision: it does nothing
 * and answers false if another claim has taken over.
 */
public interface Links {

    Uni<Visit> load(Lane lane);

    /** Commits the link's memory in the middle of a visit (attempts, create intent) and renews the lease. */
    Uni<Boolean> remember(Lane lane, SyncLink link);

    /** Ends the visit: links, journal, events and the lane in one transaction. */
    Uni<Boolean> commit(Lane lane, VisitOutcome outcome);

    /**
     * @param seen what the last look showed; {@code null} if nobody looked
     * @param dueAgain when the lane is to be claimed again by itself; {@code null}: only when something rings
     * @param failures how often in a row it could not be finished, for back-off
     * @param created issues that carry the marker of a sticky of ours: that sticky's lane is to look at them
     * @param refused the connection's credentials were refused: metadata-service has to know
     */
    record VisitOutcome(
            List<CommittedLink> links,
            AlmIssue seen,
            Instant dueAgain,
            int failures,
            List<CreatedHint> created,
            boolean refused) {

        static VisitOutcome done(List<CommittedLink> links, AlmIssue seen) {
            return new VisitOutcome(links, seen, null, 0, List.of(), false);
        }

        static VisitOutcome again(List<CommittedLink> links, AlmIssue seen, Instant at, int failures) {
            return new VisitOutcome(links, seen, at, failures, List.of(), false);
        }

        VisitOutcome withCreated(List<CreatedHint> hints) {
            return new VisitOutcome(links, seen, dueAgain, failures, hints, refused);
        }

        VisitOutcome asRefused() {
            return new VisitOutcome(links, seen, dueAgain, failures, created, true);
        }
    }

    record CreatedHint(UUID sticky, String issueId) {}
}
