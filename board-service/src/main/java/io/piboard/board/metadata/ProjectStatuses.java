package io.piboard.board.metadata;

import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The statuses that a project of a connection offers; the newest version replaces all earlier ones. */
@ApplicationScoped
class ProjectStatuses {

    private static final String KEEP = """
            insert into board.status (organisation, connection, project_id, id, name, category, version)
            select $1, $2, $3, $4, $5, $6, $7
            where not exists (select from board.status where connection = $2 and project_id = $3 and version > $7)
            on conflict (connection, project_id, id) do update
              set name = excluded.name, category = excluded.category, version = excluded.version
            """;

    private static final String FORGET =
            "delete from board.status where connection = $1 and project_id = $2 and version < $3";

    private final Pool pool;

    ProjectStatuses(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> keep(MetadataChanged changed) {
        ProjectMetadata project = changed.project();
        if (project == null || project.statuses() == null || project.statuses().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.withTransaction(connection -> write(connection, changed, project));
    }

    private static Uni<Void> write(SqlConnection connection, MetadataChanged changed, ProjectMetadata project) {
        return connection
                .preparedQuery(KEEP)
                .executeBatch(rows(changed, project))
                .chain(kept -> connection
                        .preparedQuery(FORGET)
                        .execute(Tuple.of(changed.connection(), project.id(), changed.version())))
                .replaceWithVoid();
    }

    private static List<Tuple> rows(MetadataChanged changed, ProjectMetadata project) {
        return project.statuses().stream()
                .map(status -> Tuple.from(List.of(
                        changed.organisation(),
                        changed.connection(),
                        project.id(),
                        status.id(),
                        status.name(),
                        status.category(),
                        changed.version())))
                .toList();
    }
}
