package io.piboard.metadata.catalog;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.metadata.MetadataChanged.Board;
import io.piboard.contracts.metadata.MetadataChanged.IssueType;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Sprint;
import io.piboard.contracts.metadata.MetadataChanged.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What the answers of the catalog look like. */
final class CatalogBodies {

    private CatalogBodies() {}

    /** All projects of a connection. */
    record Projects(Freshness freshness, List<ListedProject> projects) {}

    /**
     * A project in a list: everything but its create screens.
     *
     * @param missingSince {@code null} while Jira has it
     */
    record ListedProject(
            String id,
            String key,
            String name,
            boolean teamManaged,
            Instant missingSince,
            List<IssueType> issueTypes,
            List<Status> statuses,
            List<Board> boards,
            List<Sprint> sprints) {

        static ListedProject of(CatalogEntry entry) {
            ProjectMetadata project = entry.project();
            return new ListedProject(
                    project.id(),
                    project.key(),
                    project.name(),
                    project.teamManaged(),
                    entry.missingSince(),
                    project.issueTypes().stream()
                            .map(type -> new IssueType(type.id(), type.name(), type.statuses(), List.of()))
                            .toList(),
                    project.statuses(),
                    project.boards(),
                    project.sprints());
        }
    }

    /**
     * One project with the create screens of its types.
     *
     * @param missingSince {@code null} while Jira has it
     */
    record OneProject(Freshness freshness, Instant missingSince, ProjectMetadata project) {}

    /** What belongs to no project. */
    record Site(Freshness freshness, SiteMetadata site) {}

    static byte[] projects(Freshness freshness, Collection<CatalogEntry> entries) {
        return EventJson.write(new Projects(
                freshness,
                entries.stream()
                        .filter(CatalogEntry::isProject)
                        .map(ListedProject::of)
                        .toList()));
    }

    static byte[] project(Freshness freshness, CatalogEntry entry) {
        return EventJson.write(new OneProject(freshness, entry.missingSince(), entry.project()));
    }

    /** @param entry {@code null} before the first look */
    static byte[] site(Freshness freshness, CatalogEntry entry) {
        return EventJson.write(
                new Site(freshness, entry == null ? new SiteMetadata(List.of(), List.of()) : entry.site()));
    }
}
