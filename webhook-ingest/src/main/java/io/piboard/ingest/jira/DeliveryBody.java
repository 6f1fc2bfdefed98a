package io.piboard.ingest.jira;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.ingest.connection.KnownConnection;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/** The one streaming pass over a body: members come in any order, so what each event needs is collected first. */
final class DeliveryBody {

    /** Year 9999: what is later is no time, and a database may not have room for it. */
    private static final long LAST_TIMESTAMP = 253_402_300_799_999L;

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_]{1,255}-\\d{1,19}");

    private final KnownConnection connection;
    private final JsonParser parser;

    private final SequencedSet<String> linkEnds = new LinkedHashSet<>();
    private final Map<String, String> subjects = new LinkedHashMap<>();
    private String event = "";
    private Instant timestamp;
    private String issueId;
    private String issueKey;
    private AllowedFields fields;

    private DeliveryBody(KnownConnection connection, JsonParser parser) {
        this.connection = connection;
        this.parser = parser;
    }

    /**
     * Reads a body to its end.
     *
     * @throws UnreadableDeliveryException without quoting it: what is in a body stays there
     * @throws IOException when the rest of it does not come
     */
    static DeliveryBody read(InputStream bytes, KnownConnection connection) throws IOException {
        try (JsonParser parser = DeliveryJson.parser(bytes)) {
            DeliveryBody body = new DeliveryBody(connection, parser);
            body.readAll();
            return body;
        } catch (JacksonException | CharConversionException e) {
            throw new UnreadableDeliveryException("the body is not the JSON of one webhook");
        }
    }

    private void readAll() throws IOException {
        if (JsonMembers.next(parser) != JsonToken.START_OBJECT) {
            throw new UnreadableDeliveryException("the body is not a JSON object");
        }
        JsonMembers.each(parser, this::readMember);
        if (parser.nextToken() != null) {
            throw new UnreadableDeliveryException("the body goes on after its end");
        }
    }

    private void readMember(String name) throws IOException {
        switch (name) {
            case "webhookEvent" -> event = Objects.requireNonNullElse(JsonMembers.text(parser), "");
            case "timestamp" -> timestamp = time();
            case "issue" -> JsonMembers.each(parser, this::readIssue);
            case "issueLink" -> JsonMembers.each(parser, this::readLink);
            case "sprint", "board", "project", "issuetype" -> subjects.put(name, JsonMembers.idOfObject(parser));
            // board_configuration_changed sends the configuration alone; its id is the board's
            case "configuration" -> subjects.put("board", JsonMembers.idOfObject(parser));
            default -> {}
        }
    }

    private void readIssue(String name) throws IOException {
        switch (name) {
            case "id" -> issueId = JsonMembers.id(parser);
            case "key" -> issueKey = key();
            case "fields" -> {
                fields = new AllowedFields(connection.fields());
                JsonMembers.each(parser, field -> fields.read(parser, field));
            }
            default -> {}
        }
    }

    private void readLink(String name) throws IOException {
        if (name.equals("sourceIssueId") || name.equals("destinationIssueId")) {
            linkEnds.add(required(JsonMembers.id(parser)));
        }
    }

    private String key() throws IOException {
        String text = JsonMembers.text(parser);
        return text != null && KEY.matcher(text).matches() ? text : null;
    }

    private Instant time() throws IOException {
        long millis = parser.hasToken(JsonToken.VALUE_NUMBER_INT) ? parser.getLongValue() : -1;
        return millis >= 0 && millis <= LAST_TIMESTAMP ? Instant.ofEpochMilli(millis) : null;
    }

    String event() {
        return event;
    }

    Instant timestamp() {
        return timestamp;
    }

    String issueId() {
        return required(issueId);
    }

    /** {@code null} when the body tells no values, or not how old they are. */
    IssueSnapshot snapshot() {
        return fields == null || fields.updated() == null
                ? null
                : new IssueSnapshot(issueKey, fields.updated(), connection.fieldsVersion(), fields.values());
    }

    SequencedSet<String> linkEnds() {
        required(linkEnds.isEmpty() ? null : linkEnds.getFirst());
        return linkEnds;
    }

    /** {@code sprint/37}; the kind alone when the body names none. */
    String subject(String kind) {
        String id = subjects.get(kind);
        return id == null ? kind : kind + "/" + id;
    }

    private static String required(String id) {
        if (id == null) {
            throw new UnreadableDeliveryException("the body names no issue by its numeric id");
        }
        return id;
    }
}
