package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/** Reads and writes Jira's points in time: offsets come with a colon, without one, or as Z. */
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

    /** Older Jiras insist on the three digits. */
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private JiraInstant() {}

    /** As Jira wants it; {@code null} stays what it is. */
    static String write(Instant instant) {
        return instant == null ? null : WRITTEN.format(instant);
    }

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
