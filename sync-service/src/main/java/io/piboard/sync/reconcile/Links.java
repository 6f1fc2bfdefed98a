package io.piboard.sync.reconcile;

import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.link.Lane;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.plan.OtherEnds;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The rows a visit reads and writes. Each write is fenced by the lane's epoch and the link's revision: it does nothing
 * and answers false if another claim has taken over.
 */
public interface Links {

    Uni<Visit> load(Lane lane);

    /** Commits the link's memory in the middle of a visit (attempts) and renews the lease. */
    Uni<Boolean> remember(Lane lane, SyncLink link);

    /**
     * Commits the intent to create an issue. Where a site is not known to keep markers, creates of a project take turns,
     * so that an issue without a marker can be told (link.md rule 25).
     *
     * @param alone nobody else may have a create on its way in this project
     */
    Uni<Turn> intend(Lane lane, SyncLink link, boolean alone);

    /** The issues among these that some sticky shows already. */
    Uni<Set<String>> linked(Lane lane, Collection<String> issueIds);

    /**
     * What is at the other ends of an issue's strings and links, as it is now.
     *
     * @param stickies where its strings lead to
     * @param issueIds the issues that it is linked with
     * @param parents its children are asked for, too
     */
    Uni<OtherEnds> otherEnds(Lane lane, Collection<UUID> stickies, Collection<String> issueIds, boolean parents);

    /** Whether no other sticky of the link's session shows this issue. */
    Uni<Boolean> isFree(SyncLink link, String issueId);

    /** Asks the brake of the connection before an issue is deleted: more than 20 in 5 minutes stop, and ask an admin. */
    Uni<Boolean> mayDelete(Lane lane);

    /** Jira refused something for want of a permission: metadata-service is asked to look at the project's. */
    Uni<Void> doubtPermission(Lane lane, String projectId);

    /** Ends the visit: links, journal, events and the lane in one transaction. */
    Uni<Boolean> commit(Lane lane, VisitOutcome outcome);

    /** Whether a create may be asked for now. */
    enum Turn {
        MINE,
        /** Another create of this project is on its way. */
        NOT_YET,
        /** Another claim has taken the lane over. */
        LOST
    }

    /**
     * @param seen what the last look showed; {@code null} if nobody looked
     * @param dueAgain when the lane is to be claimed again by itself; {@code null}: only when something rings
     * @param isHeld until then nothing that rings is served either: back-off
     * @param failures how often in a row it could not be finished, for back-off
     * @param created issues that carry the marker of a sticky of ours: that sticky's lane is to look at them
     * @param refused the connection's credentials were refused: metadata-service has to know
     * @param keepsMarkers what an issue of ours told about the site; {@code null} if none was looked at
     * @param fieldsVersion the field roles by which the issue was read (link.md rule 13); {@code null} if it was not
     * @param ends the stickies at the other ends of its links that it knew of
     */
    record VisitOutcome(
            List<CommittedLink> links,
            AlmIssue seen,
            Instant dueAgain,
            boolean isHeld,
            int failures,
            List<CreatedHint> created,
            boolean refused,
            Boolean keepsMarkers,
            Long fieldsVersion,
            Set<UUID> ends) {

        static VisitOutcome done(List<CommittedLink> links, AlmIssue seen) {
            return new VisitOutcome(links, seen, null, false, 0, List.of(), false, null, null, Set.of());
        }

        /** Nothing is wrong: there is something to do at that time. */
        static VisitOutcome later(List<CommittedLink> links, AlmIssue seen, Instant at) {
            return new VisitOutcome(links, seen, at, false, 0, List.of(), false, null, null, Set.of());
        }

        static VisitOutcome again(List<CommittedLink> links, AlmIssue seen, Instant at, int failures) {
            return new VisitOutcome(links, seen, at, true, failures, List.of(), false, null, null, Set.of());
        }

        VisitOutcome withCreated(List<CreatedHint> hints) {
            return new VisitOutcome(
                    links, seen, dueAgain, isHeld, failures, hints, refused, keepsMarkers, fieldsVersion, ends);
        }

        VisitOutcome asRefused() {
            return new VisitOutcome(
                    links, seen, dueAgain, isHeld, failures, created, true, keepsMarkers, fieldsVersion, ends);
        }

        VisitOutcome learning(Boolean keeps) {
            return new VisitOutcome(
                    links, seen, dueAgain, isHeld, failures, created, refused, keeps, fieldsVersion, ends);
        }

        VisitOutcome knowing(Set<UUID> known) {
            return new VisitOutcome(
                    links, seen, dueAgain, isHeld, failures, created, refused, keepsMarkers, fieldsVersion, known);
        }

        VisitOutcome readBy(long version) {
            return new VisitOutcome(
                    links, seen, dueAgain, isHeld, failures, created, refused, keepsMarkers, version, ends);
        }
    }

    record CreatedHint(UUID sticky, String issueId) {}
}
