package io.piboard.board.sticky;

import io.piboard.board.ability.Disabled;
import io.piboard.board.plan.BoardPlan;
import io.piboard.board.plan.BoardPlans;
import io.piboard.board.rest.Problems;
import io.piboard.board.wish.LastEdit;
import io.piboard.board.wish.NewSticky;
import io.piboard.board.wish.Sticky;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts a new sticky on a board; the client chooses its id, so that a repeated request makes no second one. */
@ApplicationScoped
public class StickyCreation {

    /** @param isNew false when the sticky was there already, from an earlier try of the same request */
    public record Created(PlannedSticky planned, boolean isNew) {}

    private final BoardPlans plans;
    private final StickyStore store;

    public StickyCreation(BoardPlans plans, StickyStore store) {
        this.plans = plans;
        this.store = store;
    }

    public Uni<Created> create(StickyEdits.Who who, UUID board, StickyRequests.Written written) {
        return plans.ofBoard(board, who.organisation())
                .map(read -> read.orElseThrow(() -> Problems.notFound("board", board)))
                .map(read -> planned(who, read, written))
                .chain(planned -> store.insert(
                                StickyWrite.of(planned, planned.sticky().isForJira()))
                        .chain(isNew -> isNew
                                ? Uni.createFrom().item(new Created(planned, true))
                                : earlier(who, planned.sticky())));
    }

    private static PlannedSticky planned(StickyEdits.Who who, BoardPlans.Read read, StickyRequests.Written written) {
        BoardPlan plan = read.plan();
        if (plan.type(written.type()).isEmpty()) {
            throw Problems.invalidBody(List.of("type: the session has no sticky type " + written.type()));
        }
        StickyRequests.check(written.entered(), plan);
        Disabled.checkCreate(plan.connectionFor(written.type()) != null, written.entered(), plan);
        Sticky.Place place = new Sticky.Place(
                plan.organisation(), plan.session(), plan.connectionFor(written.type()), plan.team(), plan.board());
        LastEdit by = new LastEdit(Instant.ofEpochMilli(read.now()), who.pseudonym());
        return new PlannedSticky(
                NewSticky.written(
                        written.id(), place, written.type(), written.entered(), written.rank(), by, read.now()),
                plan);
    }

    private Uni<Created> earlier(StickyEdits.Who who, Sticky wanted) {
        return store.find(wanted.id(), who.organisation())
                .map(found -> found.filter(there -> !there.sticky().deleted())
                        .filter(there -> there.sticky()
                                .place()
                                .board()
                                .equals(wanted.place().board()))
                        .map(there -> new Created(there.planned(), false))
                        .orElseThrow(() -> Problems.conflict(
                                "id-taken",
                                "Id is taken",
                                "Another sticky has or had the id " + wanted.id() + ". Choose a new random UUID.")));
    }
}
