package io.piboard.ingest.jira;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.connection.FieldRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The allow-list at work: of {@code issue.fields} only these are kept, and only in the shape they should have.
 *
 * <p>A null is kept as cleared; a field that is absent, or has a shape nobody expects, stays absent.
 */
final class AllowedFields {

    /** Beyond this a number is no estimate, and writing it out could fill the memory: {@code 1e999999999}. */
    private static final int MOST_DIGITS = 30;

    /** Jira's summaries have 255 characters at most; what is longer is none, and might not fit into a record. */
    private static final int LONGEST_TEXT = 1_000;

    /** Jira's own keys, which are never translated; anything else is nobody's business. */
    private static final Set<FieldValue> CATEGORIES = Set.of(
            FieldValue.of("undefined"), FieldValue.of("new"), FieldValue.of("indeterminate"), FieldValue.of("done"));

    private final String sprint;
    private final String storyPoints;
    private final Map<String, FieldValue> values = new LinkedHashMap<>();
    private Instant updated;

    AllowedFields(Map<FieldRole, String> roles) {
        this.sprint = roles.get(FieldRole.SPRINT);
        this.storyPoints = roles.get(FieldRole.STORY_POINTS);
    }

    void read(JsonParser parser, String field) throws IOException {
        switch (field) {
            case "summary" -> keep(field, text(parser));
            case "issuetype", "project", "parent" -> keep(field, reference(parser));
            case "status" -> readStatus(parser);
            case "updated" -> updated = time(parser);
            default -> readRole(parser, field);
        }
    }

    /** The id, and what kind of status it is: sync-service needs both to do without a read. */
    private void readStatus(JsonParser parser) throws IOException {
        JsonMembers.each(parser, member -> {
            if (member.equals("id")) {
                keep("status", Optional.ofNullable(JsonMembers.id(parser)).map(FieldValue::of));
            } else if (member.equals("statusCategory")) {
                readCategory(parser);
            }
        });
    }

    private void readCategory(JsonParser parser) throws IOException {
        JsonMembers.each(parser, member -> {
            if (member.equals("key")) {
                keep("statusCategory", text(parser).filter(CATEGORIES::contains));
            }
        });
    }

    private void readRole(JsonParser parser, String field) throws IOException {
        if (field.equals(sprint)) {
            keep(field, SprintMembership.read(parser));
        } else if (field.equals(storyPoints)) {
            keep(field, number(parser));
        }
    }

    Map<String, FieldValue> values() {
        return values;
    }

    /** {@code null} when the body did not say: then nobody can tell how old the values are. */
    Instant updated() {
        return updated;
    }

    private void keep(String field, Optional<FieldValue> value) {
        value.ifPresent(v -> values.put(field, v));
    }

    private static Optional<FieldValue> text(JsonParser parser) throws IOException {
        String text = JsonMembers.text(parser);
        if (text == null) {
            return cleared(parser);
        }
        return text.length() <= LONGEST_TEXT ? Optional.of(FieldValue.of(text)) : Optional.empty();
    }

    private static Optional<FieldValue> reference(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.START_OBJECT)
                ? Optional.ofNullable(JsonMembers.idOfObject(parser)).map(FieldValue::of)
                : cleared(parser);
    }

    private static Optional<FieldValue> number(JsonParser parser) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return cleared(parser);
        }
        BigDecimal number = parser.getDecimalValue();
        boolean plain = number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
        return plain ? Optional.of(FieldValue.of(number)) : Optional.empty();
    }

    private static Optional<FieldValue> cleared(JsonParser parser) {
        return parser.hasToken(JsonToken.VALUE_NULL) ? Optional.of(FieldValue.EMPTY) : Optional.empty();
    }

    private static Instant time(JsonParser parser) throws IOException {
        String text = JsonMembers.text(parser);
        try {
            return text == null ? null : JiraTime.parse(text);
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
