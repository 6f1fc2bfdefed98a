package io.piboard.metadata.alm.jira;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that permissions had before Jira 7; Server and Data Center still tell them beside the present ones. */
final class LegacyPermissions {

    private static final Map<String, String> OLD_NAMES = Map.ofEntries(
            Map.entry("BROWSE_PROJECTS", "BROWSE"),
            Map.entry("CREATE_ISSUES", "CREATE_ISSUE"),
            Map.entry("EDIT_ISSUES", "EDIT_ISSUE"),
            Map.entry("LINK_ISSUES", "LINK_ISSUE"),
            Map.entry("VIEW_READONLY_WORKFLOW", "VIEW_WORKFLOW_READONLY"),
            Map.entry("DELETE_ISSUES", "DELETE_ISSUE"),
            Map.entry("SCHEDULE_ISSUES", "SCHEDULE_ISSUE"),
            Map.entry("TRANSITION_ISSUES", "TRANSITION_ISSUE"),
            Map.entry("RESOLVE_ISSUES", "RESOLVE_ISSUE"),
            Map.entry("CLOSE_ISSUES", "CLOSE_ISSUE"),
            Map.entry("ASSIGN_ISSUES", "ASSIGN_ISSUE"));

    private LegacyPermissions() {}

    static Set<String> withOldNames(Collection<String> keys) {
        return keys.stream()
                .flatMap(key -> Stream.of(key, OLD_NAMES.getOrDefault(key, key)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The keys of today of what was granted under either name. */
    static Set<String> granted(Collection<String> keys, Set<String> granted) {
        return keys.stream()
                .filter(key -> granted.contains(key) || granted.contains(OLD_NAMES.getOrDefault(key, key)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
