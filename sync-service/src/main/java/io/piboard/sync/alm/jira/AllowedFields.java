package io.piboard.sync.alm.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.jira.JiraInstant;
import io.piboard.jira.JiraIssue;
import io.piboard.jira.LinksField;
import io.piboard.jira.NumberField;
import io.piboard.jira.SprintField;
import io.piboard.jira.SprintField.SprintOfIssue;
import io.piboard.jira.StatusField;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The allow-list of one connection: what is asked of Jira, and how an answer is read; nothing else is ever kept. Pure. */
record AllowedFields(ConnectionChanged connection) {

    static final String LINKS = "issuelinks";
    private static final String PARENT = "parent";

    /** The field ids to ask for. */
    List<String> requested() {
        return Stream.concat(
                        Stream.of("summary", "status", "issuetype", "project", "created", "updated", LINKS, PARENT),
                        connection.fields().values().stream())
                .sorted()
                .toList();
    }

    AlmIssue read(JiraIssue issue) {
        JsonNode fields = issue.fields();
        return new AlmIssue(
                issue.id(),
                issue.key(),
                fields.at("/project/id").asText(),
                fields.at("/issuetype/id").asText(),
                JiraInstant.read(fields.get("created")).orElse(Instant.EPOCH),
                JiraInstant.read(fields.get("updated")).orElse(Instant.EPOCH),
                values(fields),
                readFrom(fields),
                StatusField.category(fields.get("status")).orElse("undefined"),
                closedSprints(fields),
                links(fields),
                IssueMarker.read(issue.properties()));
    }

    /** A field that the answer does not hold is absent here, too (link.md rule 13). */
    private Map<SyncedField, FieldValue> values(JsonNode fields) {
        Map<SyncedField, FieldValue> values = new EnumMap<>(SyncedField.class);
        readFrom(fields).forEach((field, id) -> values.put(field, value(field, fields.get(id))));
        return values;
    }

    private Map<SyncedField, String> readFrom(JsonNode fields) {
        Map<SyncedField, String> ids = new EnumMap<>(SyncedField.class);
        for (SyncedField field : SyncedField.values()) {
            String id = jiraField(field);
            if (id != null && fields.has(id)) {
                ids.put(field, id);
            }
        }
        return ids;
    }

    private String jiraField(SyncedField field) {
        return switch (field) {
            case TEXT -> "summary";
            case STATUS -> "status";
            case STORY_POINTS -> connection.fields().get(FieldRole.STORY_POINTS);
            case ITERATION -> connection.fields().get(FieldRole.SPRINT);
        };
    }

    private static FieldValue value(SyncedField field, JsonNode value) {
        return switch (field) {
            case TEXT -> FieldValue.of(value.textValue());
            case STATUS -> FieldValue.of(StatusField.id(value).orElse(null));
            case STORY_POINTS -> FieldValue.of(NumberField.read(value).orElse(null));
            case ITERATION -> FieldValue.of(SprintField.openSprintId(value).orElse(null));
        };
    }

    private List<String> closedSprints(JsonNode fields) {
        String field = jiraField(SyncedField.ITERATION);
        return field == null
                ? List.of()
                : SprintField.read(fields.get(field)).stream()
                        .filter(sprint -> !sprint.isOpen())
                        .map(SprintOfIssue::id)
                        .sorted(Comparator.<String>comparingLong(Long::parseLong)
                                .reversed())
                        .toList();
    }

    /** {@code null} when the answer does not show them, as where linking is off. */
    private static List<Link> links(JsonNode fields) {
        if (!fields.has(LINKS)) {
            return null;
        }
        Stream<Link> parent = Stream.of(fields.at("/parent/id").asText(""))
                .filter(id -> !id.isEmpty())
                .map(id -> new Link(null, AlmIssue.PARENT, id, false));
        return Stream.concat(linksBesideTheParent(fields).stream(), parent).toList();
    }

    /** {@code null} as above. */
    static List<Link> linksBesideTheParent(JsonNode fields) {
        return !fields.has(LINKS)
                ? null
                : LinksField.read(fields.get(LINKS)).stream()
                        .map(link -> new Link(link.id(), link.typeId(), link.otherId(), link.inward()))
                        .toList();
    }
}
