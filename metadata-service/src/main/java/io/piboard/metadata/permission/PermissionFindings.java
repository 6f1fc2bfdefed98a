package io.piboard.metadata.permission;

import io.piboard.metadata.permission.CheckedProject.Difference;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads what was found in all projects of a connection, also in those that nobody has looked at yet. */
@ApplicationScoped
class PermissionFindings {

    private static final String PROJECTS = "select p.id, p.key,"
            + " coalesce((e.content ->> 'teamManaged')::boolean, false) as team_managed,"
            + " f.checked_at, f.granted, f.missing, coalesce((select jsonb_agg(jsonb_build_object("
            + "'permission', d.permission, 'granted', d.granted,"
            + " 'since', to_char(d.since at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')))"
            + " from metadata.permission_difference d where d.connection = c.id and d.project_id = p.id), '[]')"
            + " as differences"
            + " from metadata.connection c cross join lateral unnest(c.project_ids, c.project_keys) as p(id, key)"
            + " left join metadata.project_permission f on f.connection = c.id and f.project_id = p.id"
            + " left join metadata.catalog_entry e on e.connection = c.id and e.entry = 'project/' || p.id"
            + " where c.id = $1 and c.organisation = $2 order by p.key";

    private final Pool pool;

    PermissionFindings(Pool pool) {
        this.pool = pool;
    }

    Uni<List<CheckedProject>> of(UUID organisation, UUID connection) {
        return pool.preparedQuery(PROJECTS)
                .execute(Tuple.of(connection, organisation))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PermissionFindings::project)
                        .toList());
    }

    private static CheckedProject project(Row row) {
        OffsetDateTime checked = row.getOffsetDateTime("checked_at");
        return new CheckedProject(
                row.getString("id"),
                row.getString("key"),
                row.getBoolean("team_managed"),
                checked == null ? null : checked.toInstant(),
                keys(row, "granted"),
                keys(row, "missing"),
                differences(row.getJsonArray("differences")));
    }

    private static Set<String> keys(Row row, String column) {
        String[] keys = row.getArrayOfStrings(column);
        return keys == null ? Set.of() : Set.of(keys);
    }

    private static List<Difference> differences(JsonArray json) {
        return json.stream()
                .map(JsonObject.class::cast)
                .map(one -> new Difference(
                        one.getString("permission"), one.getBoolean("granted"), Instant.parse(one.getString("since"))))
                .toList();
    }
}
