package io.piboard.metadata.drift;

import io.piboard.metadata.drift.UsedSessions.UsedSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Compares what the sessions of a connection use with what is known of its site; Jira is not asked. */
@ApplicationScoped
class DriftLook {

    private static final Logger LOG = Logger.getLogger(DriftLook.class);

    private final Pool pool;
    private final UsedSessions sessions;
    private final SiteNowTable sites;
    private final UsedSubjectTable subjects;
    private final InstantSource clock;

    DriftLook(Pool pool, UsedSessions sessions, SiteNowTable sites, UsedSubjectTable subjects, InstantSource clock) {
        this.pool = pool;
        this.sessions = sessions;
        this.sites = sites;
        this.subjects = subjects;
        this.clock = clock;
    }

    Uni<Void> look(UUID connection) {
        return pool.withTransaction(transaction -> look(transaction, connection));
    }

    Uni<Void> look(SqlConnection transaction, UUID connection) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return sessions.locked(transaction, connection)
                .chain(used -> sites.of(transaction, connection)
                        .chain(site -> Multi.createFrom()
                                .iterable(used)
                                .onItem()
                                .transformToUniAndConcatenate(session -> look(transaction, session, site, now))
                                .collect()
                                .last())
                        .replaceWithVoid());
    }

    private Uni<Void> look(SqlConnection transaction, UsedSession used, SiteNow site, Instant now) {
        UUID session = used.session().session();
        return subjects.of(transaction, session).chain(before -> {
            List<UsedSubject> after = UsedSubjects.look(before, used.uses(), site, now);
            tell(session, before, after);
            return subjects.save(transaction, session, before, after);
        });
    }

    private static void tell(UUID session, List<UsedSubject> before, List<UsedSubject> after) {
        after.stream()
                .filter(used -> used.drift() != null && !before.contains(used))
                .forEach(used -> LOG.warnf(
                        "drift found session=%s subject=%s kind=%s",
                        session, used.subject().key(), used.drift().kind()));
    }
}
