package io.piboard.metadata.drift;

import io.piboard.contracts.EventJson;
import io.piboard.metadata.drift.Subject.Kind;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Used subjects as rows, and back. */
final class UsedSubjectRows {

    private UsedSubjectRows() {}

    static UsedSubject read(Row row) {
        JsonObject drift = row.getJsonObject("drift");
        OffsetDateTime since = row.getOffsetDateTime("since");
        return new UsedSubject(
                new Subject(
                        Kind.valueOf(row.getString("kind")),
                        orNull(row.getString("project")),
                        orNull(row.getString("id"))),
                row.getString("used_for"),
                facts(row.getJsonObject("before")),
                drift == null ? null : EventJson.read(drift.encode().getBytes(StandardCharsets.UTF_8), Drift.class),
                since == null ? null : since.toInstant());
    }

    /** Session, kind, project, id: the key. */
    static Tuple key(UUID session, Subject subject) {
        return Tuple.of(
                session,
                subject.kind().name(),
                Objects.requireNonNullElse(subject.project(), ""),
                Objects.requireNonNullElse(subject.id(), ""));
    }

    /** The key, then what it is used for, what it was, the drift and since when. */
    static Tuple tuple(UUID session, UsedSubject used) {
        return key(session, used.subject())
                .addString(used.usedFor())
                .addValue(used.before() == null ? null : JsonObject.mapFrom(used.before()))
                .addValue(
                        used.drift() == null
                                ? null
                                : new JsonObject(new String(EventJson.write(used.drift()), StandardCharsets.UTF_8)))
                .addValue(used.since() == null ? null : used.since().atOffset(ZoneOffset.UTC));
    }

    private static SortedMap<String, String> facts(JsonObject before) {
        if (before == null) {
            return null;
        }
        SortedMap<String, String> facts = new TreeMap<>();
        before.fieldNames().forEach(name -> facts.put(name, before.getString(name)));
        return facts;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
