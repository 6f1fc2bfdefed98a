package io.piboard.board.synced;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.plan.BoardPlans;
import io.piboard.board.sticky.PlannedSticky;
import io.piboard.board.sticky.StickyStore;
import io.piboard.board.sticky.StickyWrite;
import io.piboard.board.wish.NewSticky;
import io.piboard.board.wish.Sticky;
import io.piboard.board.wish.SyncedDecision;
import io.piboard.contracts.UnreadableEventException;
import io.piboard.contracts.sticky.StickySynced;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Applies one event to its sticky in one transaction; an issue nobody knew becomes a sticky. */
@ApplicationScoped
public class SyncedStickies {

    private final StickyStore store;
    private final BoardPlans plans;

    public SyncedStickies(StickyStore store, BoardPlans plans) {
        this.store = store;
        this.plans = plans;
    }

    /** Fails with {@link UnreadableEventException} when there is no place for it. */
    public Uni<Void> apply(StickySynced event) {
        return store.find(event.sticky())
                .chain(found -> found.map(known -> update(known, event)).orElseGet(() -> create(event)))
                .map(SyncedStickies::settled);
    }

    private Uni<Boolean> update(StickyStore.Found found, StickySynced event) {
        Sticky known = found.sticky();
        if (!known.place().organisation().equals(event.organisation())) {
            throw new UnreadableEventException("sticky of another organisation", null);
        }
        UUID type = plannedType(event, found.planned().plan()).orElse(known.type());
        return SyncedDecision.apply(known, event, type, found.now())
                .map(told -> planned(told, found.planned().plan(), event)
                        .chain(planned -> store.replace(
                                StickyWrite.quiet(planned).leaving(known.place().board()), known.version())))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    /** An issue that moved to another mapped team takes its sticky along. */
    private Uni<PlannedSticky> planned(Sticky told, BoardPlan plan, StickySynced event) {
        PlannedSticky there = new PlannedSticky(told, plan);
        if (told.note() || event.board() == null || event.board().equals(plan.board())) {
            return Uni.createFrom().item(there);
        }
        return plans.ofBoard(event.board(), event.organisation())
                .map(read -> read.map(BoardPlans.Read::plan)
                        .filter(other -> other.session().equals(plan.session()))
                        .map(other -> new PlannedSticky(told.movedTo(place(other, told.type())), other))
                        .orElse(there));
    }

    private Uni<Boolean> create(StickySynced event) {
        return plans.ofBoard(event.board(), event.organisation())
                .map(read ->
                        read.orElseThrow(() -> new UnreadableEventException("no such board: " + event.board(), null)))
                .chain(read -> store.insert(StickyWrite.quiet(imported(event, read))));
    }

    private static PlannedSticky imported(StickySynced event, BoardPlans.Read read) {
        BoardPlan plan = read.plan();
        UUID type = plannedType(event, plan)
                .orElseThrow(() -> new UnreadableEventException("no such sticky type: " + event.stickyType(), null));
        return new PlannedSticky(NewSticky.imported(event, place(plan, type), read.now()), plan);
    }

    private static Sticky.Place place(BoardPlan plan, UUID type) {
        return new Sticky.Place(
                plan.organisation(), plan.session(), plan.connectionFor(type), plan.team(), plan.board());
    }

    private static Optional<UUID> plannedType(StickySynced event, BoardPlan plan) {
        return Optional.ofNullable(event.stickyType()).flatMap(plan::type).map(BoardPlan.PlannedType::id);
    }

    /** Somebody else wrote in between: a failure that is tried again, this time on what they wrote. */
    private static Void settled(boolean won) {
        if (!won) {
            throw new IllegalStateException("the sticky changed while the event was being applied");
        }
        return null;
    }
}
