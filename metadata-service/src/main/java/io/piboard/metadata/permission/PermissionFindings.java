package io.piboard.metadata.permission;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads what was found in all projects of a connection, also in those that nobody has looked at yet. */
@ApplicationScoped
class PermissionFindings {

    private static final String PROJECTS = "select p.id, p.key,"
            + " coalesce((e.content ->> 'teamManaged')::boolean, false) as team_managed,"
            + " f.checked_at, f.granted, f.missing, coalesce((select jsonb_object_agg(d.permission,"
            + " to_char(d.since at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'))"
            + " from metadata.permission_difference d where d.connection = c.id and d.project_id = p.id), '{}') as since"
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
                since(row.getJsonObject("since")));
    }

    private static Set<String> keys(Row row, String column) {
        String[] keys = row.getArrayOfStrings(column);
        return keys == null ? Set.of() : Set.of(keys);
    }

    private static Map<String, Instant> since(JsonObject json) {
        return json.fieldNames().stream()
                .collect(Collectors.toMap(name -> name, name -> Instant.parse(json.getString(name))));
    }
}
