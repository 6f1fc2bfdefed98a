package io.piboard.sync.work;

import io.piboard.contracts.EventJson;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;

/** Records as jsonb columns; a parameter is written as {@code ($n::text)::jsonb}. */
final class Jsonb {

    private Jsonb() {}

    static String write(Object value) {
        return value == null ? null : new String(EventJson.write(value), StandardCharsets.UTF_8);
    }

    static <T> T read(Row row, String column, Class<T> type) {
        Object json = row.getValue(column);
        return json == null ? null : EventJson.read(json.toString().getBytes(StandardCharsets.UTF_8), type);
    }
}
