package io.piboard.metadata.permission;

import io.piboard.metadata.alm.AlmRights;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a look means for what is known of a project. Pure.
 *
 * @param lost missing now and not before; at the first look everything that is missing
 * @param regained granted now and missing before
 */
record PermissionChange(Set<String> lost, Set<String> regained, boolean announce) {

    /** @param doubted somebody waits for the answer: it is announced in any case */
    static PermissionChange between(Optional<AlmRights> known, AlmRights found, boolean doubted) {
        Set<String> before = known.map(AlmRights::missing).orElse(Set.of());
        return new PermissionChange(
                without(found.missing(), before),
                both(before, found.granted()),
                doubted || !known.equals(Optional.of(found)));
    }

    /** What is in neither set of a look is not known: nothing is back because its project is hidden. */
    private static Set<String> both(Set<String> all, Set<String> some) {
        Set<String> both = new HashSet<>(all);
        both.retainAll(some);
        return Set.copyOf(both);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return Set.copyOf(rest);
    }
}
