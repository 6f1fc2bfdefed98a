package io.piboard.metadata.catalog;

import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds what differs from what was published: nothing is published twice. */
final class CatalogChanges {

    private CatalogChanges() {}

    static List<CatalogEntry> of(
            UUID organisation,
            UUID connection,
            Map<String, CatalogEntry> known,
            List<ProjectMetadata> projects,
            long now) {
        return projects.stream()
                .filter(project -> isNew(known.get(CatalogEntry.entryOf(project)), project))
                .map(project -> entry(organisation, connection, known, project, now))
                .toList();
    }

    private static boolean isNew(CatalogEntry known, ProjectMetadata project) {
        return known == null || !known.project().equals(project);
    }

    private static CatalogEntry entry(
            UUID organisation, UUID connection, Map<String, CatalogEntry> known, ProjectMetadata project, long now) {
        String entry = CatalogEntry.entryOf(project);
        long before = known.containsKey(entry) ? known.get(entry).version() : 0;
        return new CatalogEntry(organisation, connection, entry, Math.max(before + 1, now), project);
    }
}
