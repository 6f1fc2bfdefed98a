package io.piboard.acceptance.scenario;

import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.suite.Suite;
import java.util.Comparator;
import java.util.List;

/** Picks stickies that nothing is the matter with. */
public final class Stickies {

    private Stickies() {}

    /** @param number so that proofs on one suite do not meet on one sticky */
    public static StickyState linked(Suite suite, int number) {
        List<StickyState> candidates = suite.logIn("olaf").stickies(Suite.BOARDS.getFirst()).stream()
                .filter(sticky -> sticky.syncState().equals("SYNCED"))
                .filter(sticky -> !sticky.issueId().isEmpty())
                .sorted(Comparator.comparing(StickyState::id))
                .toList();
        return candidates.get(number);
    }
}
