package io.piboard.sync.work;

import io.piboard.contracts.EventJson;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Java values as columns: records as jsonb, written as {@code ($n::text)::jsonb}, and instants with their zone. */
final class Columns {

    private Columns() {}

    static String json(Object value) {
        return value == null ? null : new String(EventJson.write(value), StandardCharsets.UTF_8);
    }

    static <T> T json(Row row, String column, Class<T> type) {
        Object json = row.getValue(column);
        return json == null ? null : EventJson.read(json.toString().getBytes(StandardCharsets.UTF_8), type);
    }

    static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    static <T> List<T> list(RowSet<Row> rows, Function<Row, T> reader) {
        return StreamSupport.stream(rows.spliterator(), false).map(reader).toList();
    }

    static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> reader) {
        return StreamSupport.stream(rows.spliterator(), false).map(reader).findFirst();
    }
}
