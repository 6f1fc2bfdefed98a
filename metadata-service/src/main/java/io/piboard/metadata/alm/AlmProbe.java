package io.piboard.metadata.alm;

import io.piboard.contracts.connection.JiraKind;
import io.smallrye.mutiny.Uni;

/** Finds out what a connection leads to; every Uni fails with an {@link AlmException} or not at all. */
public interface AlmProbe {

    /** Asked, never guessed from the host name; needs no log-in where the site answers itself. */
    Uni<JiraKind> kind(AlmSite site);

    /** Proves the credentials; completes when the site knows the account. */
    Uni<Void> checkCredentials(AlmSite site);

    /** @param projectId the project whose board shows in which field this site estimates */
    Uni<AlmSiteFacts> inspect(AlmSite site, String projectId);

    /** Fails with {@link AlmException.NotFound} when the account cannot see it. */
    Uni<AlmProject> project(AlmSite site, String idOrKey);
}
