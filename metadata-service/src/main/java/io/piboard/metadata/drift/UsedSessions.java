package io.piboard.metadata.drift;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.session.SessionChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads the sessions of a connection, and keeps them from changing meanwhile. */
@ApplicationScoped
class UsedSessions {

    private static final String LOCK = "select s.content, c.story_points_field, c.sprint_field"
            + " from metadata.used_session s join metadata.connection c on c.id = s.connection"
            + " where s.connection = $1 order by s.session for update of s";

    /**
     * A session, and what it uses through its connection alone.
     *
     * @param fields names of the roles that fields of the site have
     */
    record UsedSession(SessionChanged session, Map<String, String> fields) {

        Map<Subject, String> uses() {
            return Uses.of(session, fields);
        }
    }

    Uni<List<UsedSession>> locked(SqlConnection transaction, UUID connection) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(connection))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(UsedSessions::session)
                        .toList());
    }

    private static UsedSession session(Row row) {
        byte[] content = row.getJsonObject("content").encode().getBytes(StandardCharsets.UTF_8);
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, row.getString("story_points_field"), "story points");
        put(fields, row.getString("sprint_field"), "sprints of issues");
        return new UsedSession(EventJson.read(content, SessionChanged.class), fields);
    }

    private static void put(Map<String, String> fields, String field, String role) {
        if (field != null) {
            fields.put(field, role);
        }
    }
}
