package io.piboard.sync.right;

import io.piboard.contracts.metadata.JiraPermission;
import java.util.Set;
import java.util.UUID;

/**
 * What the pre-flight found in one project.
 *
 * @param version of the announcement; an older one changes nothing
 * @param missing Jira's keys; those of a later version are kept and mean nothing
 */
public record ProjectRights(UUID connection, String projectId, long version, Set<String> missing) {

    public ProjectRights {
        missing = Set.copyOf(missing);
    }

    boolean isMissing(JiraPermission permission) {
        return missing.contains(permission.name());
    }
}
