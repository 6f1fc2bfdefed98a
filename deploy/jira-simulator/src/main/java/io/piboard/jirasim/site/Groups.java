package io.piboard.jirasim.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Things that belong together, found without looking at all others; in the order of their ids within a group. */
final class Groups<T> {

    private final Map<Long, NavigableMap<Long, T>> groups = new HashMap<>();

    void put(long group, long id, T value) {
        groups.computeIfAbsent(group, key -> new TreeMap<>()).put(id, value);
    }

    void remove(long group, long id) {
        NavigableMap<Long, T> members = groups.get(group);
        if (members != null && members.remove(id) != null && members.isEmpty()) {
            groups.remove(group);
        }
    }

    Collection<T> of(long group) {
        NavigableMap<Long, T> members = groups.get(group);
        return members == null ? List.of() : members.values();
    }
}
