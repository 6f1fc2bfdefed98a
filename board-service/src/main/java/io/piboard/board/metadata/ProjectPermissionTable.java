package io.piboard.board.metadata;

import io.piboard.contracts.metadata.MetadataChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the account of a connection may not do in its projects; the newest version replaces all earlier ones. */
@ApplicationScoped
class ProjectPermissionTable {

    private static final String KEEP = """
            insert into board.project_permission as p (organisation, connection, project_id, version, missing)
            values ($1, $2, $3, $4, $5)
            on conflict (connection, project_id) do update
              set version = excluded.version, missing = excluded.missing, organisation = excluded.organisation
              where p.version < excluded.version
            """;

    private final Pool pool;

    ProjectPermissionTable(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> keep(MetadataChanged changed) {
        return changed.permissions() == null
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(KEEP).execute(row(changed)).replaceWithVoid();
    }

    private static Tuple row(MetadataChanged changed) {
        UUID connection = changed.connection();
        return Tuple.of(
                        changed.organisation(),
                        connection,
                        changed.permissions().projectId(),
                        changed.version())
                .addArrayOfString(
                        changed.permissions().missing().stream().sorted().toArray(String[]::new));
    }
}
