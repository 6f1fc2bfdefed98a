package io.piboard.metadata.alm;

import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.smallrye.mutiny.Uni;

/** One look at several projects of a site, one after the other: what they share is read once. */
public interface AlmLook {

    /**
     * All that is known of one project.
     *
     * @param before what was known of it, which stays where the account may not see so much any more; {@code null} for
     *     nothing
     */
    Uni<ProjectMetadata> project(String projectId, ProjectMetadata before);

    /** The same project with this board of it and its sprints as they are now, or without it. */
    Uni<ProjectMetadata> board(ProjectMetadata before, String boardId);

    /** The same project with this sprint as it is now, or without it; a sprint of no board of the project changes nothing. */
    Uni<ProjectMetadata> sprint(ProjectMetadata before, String sprintId);
}
