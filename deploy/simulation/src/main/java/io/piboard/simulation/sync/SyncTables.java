package io.piboard.simulation.sync;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.simulation.kernel.Database;
import io.piboard.simulation.kernel.Kernel;
import io.piboard.simulation.outbox.OutboxRows;
import io.piboard.simulation.promise.Journal;
import io.piboard.sync.journal.JournalEntry;
import io.piboard.sync.journal.JournalEntry.Step;
import io.piboard.sync.link.Attempt;
import io.piboard.sync.link.SyncLink;
import io.piboard.sync.work.InMemoryWorkRows;
import io.piboard.sync.work.LaneRow;
import io.piboard.sync.work.Repairs;
import io.piboard.sync.work.WorkRows;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Schema {@code sync} with a clock of its own, and the outbox beside it. */
public final class SyncTables implements Journal {

    private final OutboxRows outbox = new OutboxRows();
    private final Kernel kernel;
    private final Fence fence;
    private final long clockSkew;
    private final InMemoryWorkRows rows;

    public SyncTables(Kernel kernel, long clockSkew) {
        this.kernel = kernel;
        this.fence = new Fence(kernel);
        this.clockSkew = clockSkew;
        this.rows = new InMemoryWorkRows(this::now, published -> {
            published.forEach(outbox::add);
            return Uni.createFrom().voidItem();
        });
    }

    public OutboxRows outbox() {
        return outbox;
    }

    public InMemoryWorkRows rows() {
        return rows;
    }

    /**
     * @param toAttempts is told of each write that is about to be sent, when that is committed (link.md rule 19)
     * @param toHints of each issue that was seen with the marker of a sticky that waits for its create
     */
    public void listen(BiConsumer<String, Attempt> toAttempts, Consumer<String> toHints) {
        rows.listen(link -> {
            fence.saved(link);
            link.memory().attempts().stream()
                    .filter(attempt -> !attempt.accepted())
                    .forEach(attempt -> toAttempts.accept(link.issueId(), inRealTime(attempt)));
        });
        rows.listenToLanes(lane -> {
            fence.saved(lane);
            Optional.ofNullable(lane.bell().createdIssue()).ifPresent(toHints);
            kernel.log()
                    .tell(
                            "lane",
                            lane.name().key(),
                            "epoch",
                            lane.hold().epoch(),
                            "until",
                            lane.hold().leaseUntil(),
                            "wakes",
                            lane.bell().wakeAt());
        });
    }

    /** For a create: as random as everything else. */
    UUID operation() {
        return kernel.chance().uuid();
    }

    private Attempt inRealTime(Attempt attempt) {
        return new Attempt(
                attempt.field(),
                attempt.value(),
                attempt.epoch(),
                false,
                attempt.at().minusMillis(clockSkew));
    }

    public List<SyncLink> links() {
        return rows.links();
    }

    /** As one replica reaches them: each transaction in one event, or not at all. */
    WorkRows reachedBy(Database database) {
        return new WorkRows() {
            @Override
            public <T> Uni<T> transaction(Function<Transaction, Uni<T>> work) {
                return database.runUni(
                        "sync: a transaction",
                        () -> Uni.createFrom().deferred(() -> {
                            fence.committing(database.caller());
                            return rows.transaction(work);
                        }));
            }
        };
    }

    private Instant now() {
        return kernel.time().instant().plusMillis(clockSkew);
    }

    /** Something will happen by itself before long; the nets' next walk does not count. */
    public boolean isBusy() {
        return rows.isBusy(now().plus(Duration.ofDays(1)));
    }

    /** For people who ask why a run never becomes quiet. */
    public List<String> due() {
        return rows.lanes().stream()
                .filter(lane -> lane.bell().wakeAt() != null)
                .map(LaneRow::toString)
                .toList();
    }

    Repairs repairs() {
        return new Repairs() {
            @Override
            public void swept(int stickies) {
                kernel.log().count("repairs by the sweep", stickies);
            }

            @Override
            public void digested(int stickies) {
                kernel.log().count("repairs by the digest", stickies);
            }
        };
    }

    @Override
    public boolean hasYielded(UUID sticky, SyncedField field, FieldValue value) {
        return journal(sticky).anyMatch(entry -> entry.step() == Step.YIELDED && entry.field() == field);
    }

    @Override
    public boolean wasRefused(UUID sticky, SyncedField field) {
        return journal(sticky).anyMatch(entry -> entry.step() == Step.REFUSED && entry.field() == field);
    }

    private Stream<JournalEntry> journal(UUID sticky) {
        return rows.journal().getOrDefault(sticky, List.of()).stream();
    }
}
