package io.piboard.board.metadata;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the site of a connection offers, for whoever checks a session against it; another organisation's offers nothing. */
@ApplicationScoped
public class ProjectCatalog {

    private static final String OF_CONNECTION =
            "select content, missing_since from board.catalog_entry" + " where organisation = $1 and connection = $2";

    private static final String PROJECTS =
            OF_CONNECTION + " and entry like 'project/%' order by content ->> 'key', entry";

    private static final String ENTRY = OF_CONNECTION + " and entry = $3";

    /** Versions are made of the milliseconds of their making; the parts of one look come within moments. */
    private static final String HAS_RESTED = """
            select coalesce(max(version), 0) < (extract(epoch from clock_timestamp()) - 30) * 1000 as rested
            from board.catalog_entry where organisation = $1 and connection = $2
            """;

    private final Pool pool;

    ProjectCatalog(Pool pool) {
        this.pool = pool;
    }

    public Uni<List<KnownProject>> projects(UUID organisation, UUID connection) {
        return pool.preparedQuery(PROJECTS)
                .execute(Tuple.of(organisation, connection))
                .map(rows -> stream(rows).map(ProjectCatalog::project).toList());
    }

    /** Empty when the connection does not have it, or nobody has looked yet. */
    public Uni<Optional<KnownProject>> project(UUID organisation, UUID connection, String projectId) {
        return pool.preparedQuery(ENTRY)
                .execute(Tuple.of(organisation, connection, "project/" + projectId))
                .map(rows -> stream(rows).map(ProjectCatalog::project).findFirst());
    }

    /** Link types and fields; empty when nobody has looked yet. */
    public Uni<Optional<SiteMetadata>> site(UUID organisation, UUID connection) {
        return pool.preparedQuery(ENTRY)
                .execute(Tuple.of(organisation, connection, "site"))
                .map(rows -> stream(rows)
                        .map(row -> content(row, SiteMetadata.class))
                        .findFirst());
    }

    /** Nothing new has come for half a minute: what is not known is not on its way. */
    public Uni<Boolean> hasRested(UUID organisation, UUID connection) {
        return pool.preparedQuery(HAS_RESTED)
                .execute(Tuple.of(organisation, connection))
                .map(rows -> rows.iterator().next().getBoolean("rested"));
    }

    private static KnownProject project(Row row) {
        OffsetDateTime missing = row.getOffsetDateTime("missing_since");
        return new KnownProject(content(row, ProjectMetadata.class), missing == null ? null : missing.toInstant());
    }

    private static <T> T content(Row row, Class<T> type) {
        return EventJson.read(row.getJsonObject("content").encode().getBytes(StandardCharsets.UTF_8), type);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
