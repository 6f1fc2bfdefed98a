package io.piboard.sync.alm.jira;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts a list of ids to what one request takes. */
final class Parts {

    private Parts() {}

    static List<List<String>> of(Collection<String> ids, int most) {
        List<String> all = ids.stream().distinct().toList();
        return IntStream.iterate(0, start -> start < all.size(), start -> start + most)
                .mapToObj(start -> all.subList(start, Math.min(all.size(), start + most)))
                .toList();
    }
}
