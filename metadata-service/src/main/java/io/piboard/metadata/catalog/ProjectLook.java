package io.piboard.metadata.catalog;

import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.alm.AlmLook;
import io.piboard.metadata.connection.KnownConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Looks at one project and keeps what it finds; also that there is nothing to be found any more. */
@ApplicationScoped
class ProjectLook {

    private static final Logger LOG = Logger.getLogger(ProjectLook.class);

    private final CatalogTable table;
    private final CatalogConfig config;
    private final InstantSource clock;

    ProjectLook(CatalogTable table, CatalogConfig config, InstantSource clock) {
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    /** @param seen what is known of it; {@code null} for nothing */
    Uni<Boolean> look(KnownConnection known, AlmLook look, String project, CatalogEntry seen) {
        return look.project(project, seen == null ? null : seen.project())
                .map(found -> CatalogEntry.of(known.organisation(), known.id(), found))
                .chain(found -> table.store(seen, found, clock.instant()))
                .onFailure(AlmException.NotFound.class)
                .recoverWithUni(() -> missing(known, project, seen));
    }

    /** What was known of it stays for a while: a permission that is lost for an hour must not empty boards. */
    private Uni<Boolean> missing(KnownConnection known, String project, CatalogEntry seen) {
        LOG.warnf("project is gone or hidden connection=%s project=%s", known.id(), project);
        if (seen == null) {
            return Uni.createFrom().item(true);
        }
        Instant now = clock.instant();
        return seen.missingSince() != null && isLongAgo(seen.missingSince(), now)
                ? table.forget(seen, now)
                : table.mark(seen, now);
    }

    private boolean isLongAgo(Instant since, Instant now) {
        return Duration.between(since, now).compareTo(config.forgetAfter()) > 0;
    }
}
