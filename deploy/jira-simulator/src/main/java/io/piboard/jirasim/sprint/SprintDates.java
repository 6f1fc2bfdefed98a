package io.piboard.jirasim.sprint;

import io.piboard.jirasim.http.JiraError;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Reads the dates of a sprint: with a Z, an offset, or an offset without colon. */
record SprintDates(Instant start, Instant end) {

    private static final DateTimeFormatter COLONLESS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    SprintDates {
        if (start != null && end != null && !start.isBefore(end)) {
            throw JiraError.badRequest("The start date of a sprint must be before the end date.");
        }
    }

    /** What the request does not name is as it was. */
    static SprintDates of(JsonObject wish, Instant start, Instant end) {
        return new SprintDates(date(wish, "startDate", start), date(wish, "endDate", end));
    }

    boolean complete() {
        return start != null && end != null;
    }

    private static Instant date(JsonObject wish, String member, Instant otherwise) {
        String text = wish.getString(member);
        if (text == null) {
            return wish.containsKey(member) ? null : otherwise;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return colonless(member, text);
        }
    }

    private static Instant colonless(String member, String text) {
        try {
            return OffsetDateTime.parse(text, COLONLESS).toInstant();
        } catch (DateTimeParseException e) {
            throw JiraError.badRequest("Error parsing date string for " + member + ": " + text);
        }
    }
}
