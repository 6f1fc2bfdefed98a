package io.piboard.sync.work;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** An admin lets the deletions of a connection go on that the brake has stopped (product section 5 rule 4). */
public final class DeletionRelease {

    private final WorkRows rows;

    public DeletionRelease(WorkRows rows) {
        this.rows = rows;
    }

    /** False when the organisation has no such connection. Reading the brake locks it: who asks it meanwhile comes after. */
    public Uni<Boolean> of(String organisation, UUID connection) {
        return rows.transaction(transaction -> transaction
                .connection(connection)
                .map(known ->
                        known.filter(there -> there.organisation().toString().equals(organisation)))
                .chain(known -> known.isEmpty()
                        ? Uni.createFrom().item(false)
                        : transaction
                                .brake(connection)
                                .chain(brake -> transaction.save(DeletionBrake.released(connection)))
                                .replaceWith(true)));
    }
}
