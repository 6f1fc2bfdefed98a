package io.piboard.metadata.alm;

import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Asks what the connection's account may do; every Uni fails with an {@link AlmException} or not at all. */
public interface AlmPermissions {

    /**
     * One request; one more for each key that the site does not know.
     *
     * @param keys Jira's keys of today
     */
    Uni<AlmRights> rights(AlmSite site, String projectId, Collection<String> keys);
}
