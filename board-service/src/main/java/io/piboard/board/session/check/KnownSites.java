package io.piboard.board.session.check;

import io.piboard.board.metadata.ProjectCatalog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads what metadata-service has told of a connection's site. */
@ApplicationScoped
public class KnownSites {

    private final ProjectCatalog catalog;

    KnownSites(ProjectCatalog catalog) {
        this.catalog = catalog;
    }

    /** @param connection {@code null} for a session without Jira */
    public Uni<KnownSite> of(UUID organisation, UUID connection) {
        return connection == null
                ? Uni.createFrom().item(KnownSite.NOTHING)
                : catalog.projects(organisation, connection)
                        .chain(projects -> catalog.site(organisation, connection)
                                .chain(site -> catalog.hasRested(organisation, connection)
                                        .map(rested -> new KnownSite(projects, site.orElse(null), rested))));
    }
}
