package io.piboard.metadata.catalog;

import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.metadata.alm.AlmCatalog;
import io.piboard.metadata.alm.AlmLook;
import io.piboard.metadata.connection.KnownConnection;
import io.piboard.metadata.refresh.TouchedSubject;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Looks at single sprints, boards and projects, and puts what it finds into what is known. */
@ApplicationScoped
class PartLook {

    private final AlmCatalog alm;
    private final ProjectLook projects;
    private final CatalogTable table;
    private final InstantSource clock;

    PartLook(AlmCatalog alm, ProjectLook projects, CatalogTable table, InstantSource clock) {
        this.alm = alm;
        this.projects = projects;
        this.table = table;
        this.clock = clock;
    }

    /** Answers false if that was not enough: a look at everything is needed. */
    Uni<Boolean> look(KnownConnection known, List<TouchedSubject> named) {
        return table.entries(known.id())
                .chain(seen -> seen.containsKey(CatalogEntry.SITE)
                        ? look(known, named, seen)
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> look(KnownConnection known, List<TouchedSubject> named, Map<String, CatalogEntry> seen) {
        List<CatalogEntry> entries =
                seen.values().stream().filter(CatalogEntry::isProject).toList();
        TouchedParts parts = TouchedParts.of(
                named,
                known.projectIds(),
                entries.stream().map(CatalogEntry::project).toList());
        AlmLook look = alm.look(known.site(), seen.get(CatalogEntry.SITE).site().fields());
        return each(Multi.createFrom()
                        .iterable(parts.projects())
                        .onItem()
                        .transformToUniAndConcatenate(project ->
                                projects.look(known, look, project, seen.get(CatalogEntry.PROJECT + project))))
                .chain(kept -> each(Multi.createFrom()
                                .iterable(entries)
                                .filter(entry -> entry.missingSince() == null
                                        && !parts.projects()
                                                .contains(entry.project().id()))
                                .onItem()
                                .transformToUniAndConcatenate(entry -> edit(look, parts, entry)))
                        .map(all -> kept && all && parts.enough()));
    }

    private Uni<Boolean> edit(AlmLook look, TouchedParts parts, CatalogEntry seen) {
        return boards(look, parts, seen.project())
                .chain(project -> sprints(look, parts, project))
                .chain(project -> project.equals(seen.project())
                        ? Uni.createFrom().item(true)
                        : table.change(seen, project, clock.instant()));
    }

    private static Uni<ProjectMetadata> boards(AlmLook look, TouchedParts parts, ProjectMetadata project) {
        Uni<ProjectMetadata> edited = Uni.createFrom().item(project);
        for (String board : parts.boards()) {
            edited = edited.chain(
                    before -> before.boards().stream().anyMatch(one -> one.id().equals(board))
                            ? look.board(before, board)
                            : Uni.createFrom().item(before));
        }
        return edited;
    }

    private static Uni<ProjectMetadata> sprints(AlmLook look, TouchedParts parts, ProjectMetadata project) {
        Uni<ProjectMetadata> edited = Uni.createFrom().item(project);
        for (String sprint : parts.sprints()) {
            edited = edited.chain(before -> look.sprint(before, sprint));
        }
        return edited;
    }

    private static Uni<Boolean> each(Multi<Boolean> work) {
        return work.collect().asList().map(kept -> !kept.contains(false));
    }
}
