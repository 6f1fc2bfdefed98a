package io.piboard.sync.work;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.sync.right.ProjectRights;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of {@code sync.connection}, {@code sync.session} and {@code sync.site_trait}. */
final class ConfigurationTable {

    private static final String SAVE_CONNECTION = """
            insert into sync.connection (connection, organisation, version, active, state)
            values ($1, $2, $3, $4, ($5::text)::jsonb)
            on conflict (connection) do update
               set version = excluded.version, active = excluded.active, state = excluded.state
            """;
    private static final String SAVE_SESSION = """
            insert into sync.session (session, organisation, connection, version, state)
            values ($1, $2, $3, $4, ($5::text)::jsonb)
            on conflict (session) do update
               set connection = excluded.connection, version = excluded.version, state = excluded.state
            """;
    /** The topics have no order between them: a session may be heard of before its connection. */
    private static final String SESSIONS = """
            select s.state from sync.session s left join sync.connection c on c.connection = s.connection
            where s.connection = $1 and s.organisation = coalesce(c.organisation, s.organisation)
            order by s.session
            """;

    private static final String SAVE_TRAIT = """
            insert into sync.site_trait (connection, keeps_markers) values ($1, $2)
            on conflict (connection) do update set keeps_markers = excluded.keeps_markers
            """;

    private static final String SAVE_RIGHTS = """
            insert into sync.project_rights (connection, project_id, version, state)
            values ($1, $2, $3, ($4::text)::jsonb)
            on conflict (connection, project_id) do update set version = excluded.version, state = excluded.state
            """;

    private static final String BRAKE = """
            insert into sync.deletion_brake (connection, state) values ($1, ($2::text)::jsonb)
            on conflict (connection) do update set connection = excluded.connection
            returning state
            """;

    private final SqlConnection connection;

    ConfigurationTable(SqlConnection connection) {
        this.connection = connection;
    }

    Uni<Optional<ConnectionChanged>> connection(UUID alm) {
        return connection
                .preparedQuery("select state from sync.connection where connection = $1")
                .execute(Tuple.of(alm))
                .map(rows -> Columns.first(rows, row -> Columns.json(row, "state", ConnectionChanged.class)));
    }

    Uni<Void> save(ConnectionChanged changed) {
        return connection
                .preparedQuery(SAVE_CONNECTION)
                .execute(Tuple.of(
                        changed.connection(),
                        changed.organisation(),
                        changed.version(),
                        changed.state() == ConnectionState.ACTIVE,
                        Columns.json(changed)))
                .replaceWithVoid();
    }

    Uni<List<SessionChanged>> sessions(UUID alm) {
        return connection
                .preparedQuery(SESSIONS)
                .execute(Tuple.of(alm))
                .map(rows -> Columns.list(rows, row -> Columns.json(row, "state", SessionChanged.class)));
    }

    Uni<Optional<SessionChanged>> session(UUID session) {
        return connection
                .preparedQuery("select state from sync.session where session = $1")
                .execute(Tuple.of(session))
                .map(rows -> Columns.first(rows, row -> Columns.json(row, "state", SessionChanged.class)));
    }

    Uni<Void> save(SessionChanged changed) {
        return connection
                .preparedQuery(SAVE_SESSION)
                .execute(Tuple.of(
                        changed.session(),
                        changed.organisation(),
                        changed.connection(),
                        changed.version(),
                        Columns.json(changed)))
                .replaceWithVoid();
    }

    Uni<Optional<Boolean>> keepsMarkers(UUID alm) {
        return connection
                .preparedQuery("select keeps_markers from sync.site_trait where connection = $1")
                .execute(Tuple.of(alm))
                .map(rows -> Columns.first(rows, row -> row.getBoolean("keeps_markers")));
    }

    Uni<Void> saveKeepsMarkers(UUID alm, boolean keeps) {
        return connection
                .preparedQuery(SAVE_TRAIT)
                .execute(Tuple.of(alm, keeps))
                .replaceWithVoid();
    }

    Uni<List<ProjectRights>> rights(UUID alm) {
        return connection
                .preparedQuery("select state from sync.project_rights where connection = $1 order by project_id")
                .execute(Tuple.of(alm))
                .map(rows -> Columns.list(rows, row -> Columns.json(row, "state", ProjectRights.class)));
    }

    Uni<Void> save(ProjectRights rights) {
        return connection
                .preparedQuery(SAVE_RIGHTS)
                .execute(Tuple.of(rights.connection(), rights.projectId(), rights.version(), Columns.json(rights)))
                .replaceWithVoid();
    }

    Uni<DeletionBrake> brake(UUID alm) {
        return connection
                .preparedQuery(BRAKE)
                .execute(Tuple.of(alm, Columns.json(DeletionBrake.released(alm))))
                .map(rows -> Columns.json(rows.iterator().next(), "state", DeletionBrake.class));
    }

    Uni<Void> save(DeletionBrake brake) {
        return connection
                .preparedQuery("update sync.deletion_brake set state = ($2::text)::jsonb where connection = $1")
                .execute(Tuple.of(brake.connection(), Columns.json(brake)))
                .replaceWithVoid();
    }
}
