package io.piboard.metadata.drift;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.piboard.metadata.drift.SiteNow.KnownProject;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads what is known of a site: what it offers, and what our account may do there. */
@ApplicationScoped
class SiteNowTable {

    private static final String ENTRIES =
            "select entry, content, missing_since from metadata.catalog_entry where connection = $1";

    private static final String MISSING =
            "select project_id, missing from metadata.project_permission where connection = $1";

    Uni<SiteNow> of(SqlConnection transaction, UUID connection) {
        return transaction
                .preparedQuery(ENTRIES)
                .execute(Tuple.of(connection))
                .chain(entries -> transaction
                        .preparedQuery(MISSING)
                        .execute(Tuple.of(connection))
                        .map(missing -> site(entries, missing)));
    }

    private static SiteNow site(RowSet<Row> entries, RowSet<Row> missing) {
        Map<String, KnownProject> projects = new HashMap<>();
        SiteMetadata site = null;
        for (Row row : entries) {
            if (row.getString("entry").equals("site")) {
                site = content(row, SiteMetadata.class);
            } else {
                ProjectMetadata project = content(row, ProjectMetadata.class);
                projects.put(project.id(), new KnownProject(project, row.getOffsetDateTime("missing_since") != null));
            }
        }
        return new SiteNow(
                projects,
                site,
                StreamSupport.stream(missing.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> row.getString("project_id"), row -> Set.of(row.getArrayOfStrings("missing")))));
    }

    private static <T> T content(Row row, Class<T> type) {
        return EventJson.read(row.getJsonObject("content").encode().getBytes(StandardCharsets.UTF_8), type);
    }
}
