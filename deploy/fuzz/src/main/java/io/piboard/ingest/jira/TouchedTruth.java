package io.piboard.ingest.jira;

import static io.piboard.ingest.jira.Tree.at;
import static io.piboard.ingest.jira.Tree.written;

import com.google.gson.JsonElement;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.contracts.issue.IssueTouched;
import io.piboard.contracts.metadata.MetadataTouched;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Requires that everything in an event stands in the body. */
record TouchedTruth(JsonElement body) {

    void require(IssueTouched touched) {
        same("event", touched.event(), text(at(body, "webhookEvent")));
        requireTime(touched.eventAt());
        String id = touched.issueId();
        boolean named = touched.event().startsWith("jira:issue")
                ? id.equals(written(at(body, "issue", "id")))
                : Stream.of("sourceIssueId", "destinationIssueId")
                        .anyMatch(end -> id.equals(written(at(body, "issueLink", end))));
        if (!named) {
            throw new AssertionError("issue " + id + " is not the body's");
        }
        if (touched.snapshot() != null) {
            requireValues(touched.snapshot());
        }
    }

    void require(MetadataTouched touched) {
        same("event", touched.event(), text(at(body, "webhookEvent")));
        requireTime(touched.eventAt());
        String[] subject = touched.subject().split("/", 2);
        if (subject.length == 2) {
            boolean named = Stream.of(subject[0], subject[0].equals("board") ? "configuration" : subject[0])
                    .anyMatch(member -> subject[1].equals(written(at(body, member, "id"))));
            if (!named) {
                throw new AssertionError(touched.subject() + " is not the body's");
            }
        }
    }

    private void requireTime(Instant at) {
        if (at != null) {
            same("timestamp", Long.toString(at.toEpochMilli()), written(at(body, "timestamp")));
        }
    }

    private void requireValues(IssueSnapshot snapshot) {
        JsonElement fields = at(body, "issue", "fields");
        if (snapshot.key() != null) {
            same("key", snapshot.key(), text(at(body, "issue", "key")));
        }
        same("updated", snapshot.updated(), time(text(at(fields, "updated"))));
        for (Map.Entry<String, FieldValue> value : snapshot.fields().entrySet()) {
            requireValue(fields, value.getKey(), value.getValue());
        }
    }

    private static void requireValue(JsonElement fields, String name, FieldValue value) {
        JsonElement written = at(fields, name);
        switch (name) {
            case "summary" -> same(name, value, written.isJsonNull() ? FieldValue.EMPTY : FieldValue.of(text(written)));
            case "status" -> same(name, value, FieldValue.of(Tree.written(at(written, "id"))));
            case "statusCategory" ->
                same(name, value, FieldValue.of(text(at(fields, "status", "statusCategory", "key"))));
            case StripCheck.POINTS ->
                same(name, value, written.isJsonNull() ? FieldValue.EMPTY : FieldValue.of(written.getAsBigDecimal()));
            case StripCheck.SPRINT -> requireSprint(written, value);
            default ->
                same(
                        name,
                        value,
                        written.isJsonNull() ? FieldValue.EMPTY : FieldValue.of(Tree.written(at(written, "id"))));
        }
    }

    /** One of those that are named as active or future; of texts only, that the id is in one of them ({@link SprintCheck}). */
    private static void requireSprint(JsonElement sprints, FieldValue value) {
        if (value.equals(FieldValue.EMPTY)) {
            return;
        }
        for (JsonElement sprint : sprints.getAsJsonArray()) {
            boolean current = Set.of("active", "future")
                    .contains(Objects.requireNonNullElse(text(at(sprint, "state")), "")
                            .toLowerCase(Locale.ROOT));
            boolean object = current && value.equals(FieldValue.of(written(at(sprint, "id"))));
            if (object || Tree.isText(sprint) && text(sprint).contains("id=" + value.text())) {
                return;
            }
        }
        throw new AssertionError("sprint " + value + " is not the body's");
    }

    private static String text(JsonElement value) {
        return Tree.isText(value) ? value.getAsString() : null;
    }

    private static Instant time(String text) {
        // 2026-10-07T12:34:56.789+0200, which OffsetDateTime reads only with a colon
        String iso = text == null ? "" : text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        return OffsetDateTime.parse(iso).toInstant();
    }

    private static void same(String what, Object kept, Object signed) {
        if (!kept.equals(signed)) {
            throw new AssertionError(what + ": kept " + kept + ", signed " + signed);
        }
    }
}
