package io.piboard.metadata.alm;

import java.util.Set;

/**
 * What an account may do in a project. A key that the site does not know is in neither set.
 *
 * @param missing everything that was asked for, where the account cannot see the project
 */
public record AlmRights(Set<String> granted, Set<String> missing) {

    public AlmRights {
        granted = Set.copyOf(granted);
        missing = Set.copyOf(missing);
    }
}
