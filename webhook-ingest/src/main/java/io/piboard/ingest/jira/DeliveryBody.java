package io.piboard.ingest.jira;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.ingest.IngestConfig;
import io.piboard.ingest.connection.KnownConnection;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

/** The one streaming pass over a body: members come in any order, so what each event needs is collected first. */
final class DeliveryBody {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength((int) IngestConfig.LARGEST_BODY)
                    .build())
            .build();

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
     * Reads a signed body.
     *
     * @throws UnreadableDeliveryException without quoting it: what is in a body stays there
     */
    static DeliveryBody read(byte[] bytes, KnownConnection connection) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            DeliveryBody body = new DeliveryBody(connection, parser);
            body.readAll();
            return body;
        } catch (IOException e) {
            throw new UnreadableDeliveryException("the body is not the JSON of one webhook");
        }
    }

    private void readAll() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableDeliveryException("the body is not a JSON object");
        }
        JsonMembers.each(parser, this::readMember);
        if (parser.nextToken() != null) {
            throw new UnreadableDeliveryException("the body goes on after its end");
        }
    }

    private void readMember(String name) throws IOException {
        switch (name) {
            case "webhookEvent" -> event = parser.getValueAsString("");
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
            case "key" -> issueKey = JsonMembers.text(parser);
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

    private Instant time() throws IOException {
        return parser.hasToken(JsonToken.VALUE_NUMBER_INT) ? Instant.ofEpochMilli(parser.getLongValue()) : null;
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
