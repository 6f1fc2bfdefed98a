package io.piboard.board.metadata;

import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import java.time.Instant;

/**
 * A project as metadata-service last told of it.
 *
 * @param missingSince since when Jira has not had it, or has hidden it; {@code null} while it is there
 */
public record KnownProject(ProjectMetadata project, Instant missingSince) {}
