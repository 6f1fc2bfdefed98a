package io.piboard.metadata.alm;

import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.smallrye.mutiny.Uni;

/** Reads what a site offers apart from its issues; every Uni fails with an {@link AlmException} or not at all. */
public interface AlmMetadata {

    /** Proves the credentials; completes when the site knows the account. */
    Uni<Void> checkCredentials(AlmSite site);

    /** @param projectId the project whose board shows in which field this site estimates */
    Uni<AlmSiteFacts> inspect(AlmSite site, String projectId);

    /** Fails with {@link AlmException.NotFound} when the account cannot see it. */
    Uni<AlmProject> project(AlmSite site, String idOrKey);

    /** Issue types, statuses and sprints of one project. */
    Uni<ProjectMetadata> metadata(AlmSite site, String projectId);
}
