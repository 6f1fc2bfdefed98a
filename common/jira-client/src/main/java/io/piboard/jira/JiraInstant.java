package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/** Reads Jira's points in time: offsets come with a colon, without one, or as Z. */
public final class JiraInstant {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter();

    private JiraInstant() {}

    /** Empty when the text is no point in time. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, FORMAT).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty when the value is absent, null or no point in time. */
    public static Optional<Instant> read(JsonNode value) {
        return value != null && value.isTextual() ? parse(value.textValue()) : Optional.empty();
    }
}
