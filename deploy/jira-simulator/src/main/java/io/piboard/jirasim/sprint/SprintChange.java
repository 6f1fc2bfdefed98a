package io.piboard.jirasim.sprint;

import io.piboard.jirasim.http.JiraError;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.SprintState;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The rules of a sprint's life: future, active with dates, closed; one active sprint per board; never back. */
final class SprintChange {

    private static final DateTimeFormatter COLONLESS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final int LONGEST_NAME = 30;

    private final Site site;

    SprintChange(Site site) {
        this.site = site;
    }

    /** {@code full} is a PUT: what the request does not name becomes empty. */
    Sprint apply(Sprint before, JsonObject wish, boolean full) {
        String name = name(wish.getString("name", full ? null : before.name()));
        String goal = wish.getString("goal", full ? "" : before.goal());
        if (before.state() == SprintState.CLOSED) {
            return new Sprint(
                    before.id(),
                    before.board(),
                    name,
                    goal,
                    before.state(),
                    before.start(),
                    before.end(),
                    before.completed());
        }
        SprintState state =
                state(wish.getString("state", full ? null : before.state().word()));
        Instant start = date(wish, "startDate", full ? null : before.start());
        Instant end = date(wish, "endDate", full ? null : before.end());
        checkMove(before, state, start, end);
        Instant completed = state == SprintState.CLOSED ? site.now() : null;
        return new Sprint(before.id(), before.board(), name, goal, state, start, end, completed);
    }

    static String name(String name) {
        if (name == null || name.isBlank()) {
            throw JiraError.badRequest("Sprint name must not be empty.");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw JiraError.badRequest("The sprint name must not exceed 30 characters.");
        }
        return name.strip();
    }

    static Instant date(JsonObject wish, String member, Instant otherwise) {
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

    private static SprintState state(String word) {
        try {
            return SprintState.valueOf(String.valueOf(word).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw JiraError.badRequest("The state of a sprint must be one of future, active, closed.");
        }
    }

    private void checkMove(Sprint before, SprintState to, Instant start, Instant end) {
        if (before.state() != to && to.ordinal() != before.state().ordinal() + 1) {
            throw JiraError.badRequest(
                    "A sprint cannot go from " + before.state().word() + " to " + to.word() + ".");
        }
        if (to != SprintState.FUTURE && (start == null || end == null)) {
            throw JiraError.badRequest("You must specify a start and an end date for an active sprint.");
        }
        boolean otherActive = site.sprints().stream()
                .anyMatch(other -> other.board() == before.board()
                        && other.id() != before.id()
                        && other.state() == SprintState.ACTIVE);
        if (before.state() == SprintState.FUTURE && to == SprintState.ACTIVE && otherActive) {
            throw JiraError.badRequest("The board has an active sprint already; parallel sprints are off.");
        }
    }
}
