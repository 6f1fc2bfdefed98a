package io.piboard.metadata.alm;

import io.piboard.contracts.metadata.JiraPermission;
import java.util.Set;

/**
 * What an account may do in a project. A key that the site does not know is in neither set; of a project that is hidden
 * only that is known.
 */
public record AlmRights(Set<String> granted, Set<String> missing) {

    public AlmRights {
        granted = Set.copyOf(granted);
        missing = Set.copyOf(missing);
    }

    /** Jira tells nothing about a project that the account cannot see. */
    public static AlmRights hidden() {
        return new AlmRights(Set.of(), Set.of(JiraPermission.BROWSE_PROJECTS.name()));
    }
}
