package io.piboard.sync.sweep;

import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.Iteration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a new version of a session means for its links. */
enum SessionChange {
    NOTHING,
    /** Conflicts and deletions may be settled otherwise now. */
    POLICY,
    /** Other issues may belong to it, or the same ones elsewhere; a session that goes on after a pause, too. */
    MAPPING;

    static SessionChange between(Optional<SessionChanged> known, SessionChanged changed) {
        if (known.isEmpty() || !mapsTheSame(known.get(), changed)) {
            return MAPPING;
        }
        boolean samePolicies = known.get().conflictPolicy() == changed.conflictPolicy()
                && known.get().deletePolicy() == changed.deletePolicy();
        return samePolicies ? NOTHING : POLICY;
    }

    /** What an iteration is called and when it is concerns the board alone. */
    private static List<UUID> ids(List<Iteration> iterations) {
        return iterations.stream().map(Iteration::id).toList();
    }

    private static boolean mapsTheSame(SessionChanged one, SessionChanged other) {
        return Objects.equals(one.connection(), other.connection())
                && one.state() == other.state()
                && ids(one.iterations()).equals(ids(other.iterations()))
                && one.teams().equals(other.teams())
                && one.stickyTypes().equals(other.stickyTypes())
                && one.linkRules().equals(other.linkRules());
    }
}
