package io.piboard.board.sticky;

import io.piboard.board.wish.LastEdit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells sync of stickies that came to be for Jira when their session got a connection, or their type an issue type. */
@ApplicationScoped
public class StickyOffers {

    private final StickyStore store;
    private final StickyEdits edits;

    public StickyOffers(StickyStore store, StickyEdits edits) {
        this.store = store;
        this.edits = edits;
    }

    /** Said twice, told once: a sticky that was told is not among them any more. */
    public Uni<Void> tell(UUID session, UUID organisation) {
        StickyEdits.Who nobody = new StickyEdits.Who(organisation, LastEdit.NONE.by());
        return store.untold(session)
                .chain(untold -> Multi.createFrom()
                        .iterable(untold)
                        .onItem()
                        .transformToUniAndConcatenate(sticky -> edits.offer(nobody, sticky))
                        .collect()
                        .last())
                .replaceWithVoid();
    }
}
