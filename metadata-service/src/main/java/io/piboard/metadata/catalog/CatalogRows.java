package io.piboard.metadata.catalog;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** Entries as rows, and back. */
final class CatalogRows {

    static final String COLUMNS = "organisation, connection, entry, version, content, missing_since";

    private CatalogRows() {}

    static Tuple changed(CatalogEntry entry) {
        return Tuple.of(entry.connection(), entry.entry(), entry.version(), json(entry));
    }

    private static JsonObject json(CatalogEntry entry) {
        return new JsonObject(new String(EventJson.write(entry.content()), StandardCharsets.UTF_8));
    }

    /** In the order of {@link #COLUMNS}, then when it was read. */
    static Tuple tuple(CatalogEntry entry, Instant readAt) {
        return Tuple.tuple()
                .addUUID(entry.organisation())
                .addUUID(entry.connection())
                .addString(entry.entry())
                .addLong(entry.version())
                .addValue(json(entry))
                .addOffsetDateTime(at(entry.missingSince()))
                .addOffsetDateTime(at(readAt));
    }

    static List<CatalogEntry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(CatalogRows::entry)
                .toList();
    }

    private static CatalogEntry entry(Row row) {
        String entry = row.getString("entry");
        byte[] content = row.getJsonObject("content").encode().getBytes(StandardCharsets.UTF_8);
        boolean site = entry.equals(CatalogEntry.SITE);
        return new CatalogEntry(
                row.getUUID("organisation"),
                row.getUUID("connection"),
                entry,
                row.getLong("version"),
                site ? null : EventJson.read(content, ProjectMetadata.class),
                site ? EventJson.read(content, SiteMetadata.class) : null,
                instant(row, "missing_since"));
    }

    static Instant instant(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
