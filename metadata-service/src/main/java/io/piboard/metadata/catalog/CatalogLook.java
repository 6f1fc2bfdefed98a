package io.piboard.metadata.catalog;

import io.piboard.metadata.alm.AlmCatalog;
import io.piboard.metadata.alm.AlmLook;
import io.piboard.metadata.connection.KnownConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Looks at everything that a connection offers, one after the other; each part is kept as soon as it was read. */
@ApplicationScoped
class CatalogLook {

    private final AlmCatalog alm;
    private final ProjectLook projects;
    private final CatalogTable table;
    private final InstantSource clock;

    CatalogLook(AlmCatalog alm, ProjectLook projects, CatalogTable table, InstantSource clock) {
        this.alm = alm;
        this.projects = projects;
        this.table = table;
        this.clock = clock;
    }

    Uni<Void> look(KnownConnection known) {
        return table.entries(known.id())
                .chain(seen -> forgetOthers(known, seen)
                        .chain(() -> site(known, seen))
                        .chain(look -> projects(known, look, seen)));
    }

    /** Projects that an admin has taken out of the connection. */
    private Uni<Void> forgetOthers(KnownConnection known, Map<String, CatalogEntry> seen) {
        List<CatalogEntry> others = seen.values().stream()
                .filter(CatalogEntry::isProject)
                .filter(entry -> !known.projectIds().contains(entry.project().id()))
                .toList();
        return oneByOne(Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(entry -> table.forget(entry, clock.instant())));
    }

    private Uni<AlmLook> site(KnownConnection known, Map<String, CatalogEntry> seen) {
        return alm.site(known.site())
                .call(site -> table.store(
                        seen.get(CatalogEntry.SITE),
                        CatalogEntry.of(known.organisation(), known.id(), site),
                        clock.instant()))
                .map(site -> alm.look(known.site(), site.fields()));
    }

    private Uni<Void> projects(KnownConnection known, AlmLook look, Map<String, CatalogEntry> seen) {
        return oneByOne(Multi.createFrom()
                .iterable(known.projectIds())
                .onItem()
                .transformToUniAndConcatenate(
                        project -> projects.look(known, look, project, seen.get(CatalogEntry.PROJECT + project))));
    }

    private static Uni<Void> oneByOne(Multi<?> work) {
        return work.collect().last().replaceWithVoid();
    }
}
