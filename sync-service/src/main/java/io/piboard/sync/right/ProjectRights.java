package io.piboard.sync.right;

import io.piboard.contracts.metadata.JiraPermission;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the pre-flight found in one project.
 *
 * @param version of the announcement; an older one changes nothing
 * @param missing Jira's keys; those of a later version are kept and mean nothing
 * @param lastMissing by key, the version of the last announcement in which it was missing
 */
public record ProjectRights(
        UUID connection, String projectId, long version, Set<String> missing, Map<String, Long> lastMissing) {

    public ProjectRights {
        missing = Set.copyOf(missing);
        lastMissing = lastMissing == null ? Map.of() : Map.copyOf(lastMissing);
    }

    /** As it is announced. */
    public static ProjectRights announced(UUID connection, String projectId, long version, Set<String> missing) {
        return new ProjectRights(connection, projectId, version, missing, Map.of()).remembering(Map.of());
    }

    /** With what was announced before in mind: a permission may be back before anybody has looked at what it held up. */
    public ProjectRights after(ProjectRights before) {
        return remembering(before.lastMissing());
    }

    private ProjectRights remembering(Map<String, Long> earlier) {
        Map<String, Long> remembered = new HashMap<>(earlier);
        missing.forEach(key -> remembered.put(key, version));
        return new ProjectRights(connection, projectId, version, missing, remembered);
    }

    boolean isMissing(JiraPermission permission) {
        return missing.contains(permission.name());
    }

    boolean wasMissingAfter(JiraPermission permission, long then) {
        return lastMissing.getOrDefault(permission.name(), 0L) > then;
    }
}
