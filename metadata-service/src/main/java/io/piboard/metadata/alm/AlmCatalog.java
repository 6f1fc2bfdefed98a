package io.piboard.metadata.alm;

import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.smallrye.mutiny.Uni;

/** Reads what a site offers apart from its issues; every Uni fails with an {@link AlmException} or not at all. */
public interface AlmCatalog {

    /** Issue types, statuses and sprints of one project. */
    Uni<ProjectMetadata> metadata(AlmSite site, String projectId);
}
