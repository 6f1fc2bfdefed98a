package io.piboard.ingest.jira;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.piboard.contracts.FieldValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The sprint field: all sprints an issue ever was in, of which at most one is active or future.
 *
 * <p>Its members are objects, or Java's {@code toString} of {@code com.atlassian.greenhopper.service.sprint.Sprint}, whose
 * key order varies and whose name and goal may contain anything. A list that can be read in two ways is left out, so that
 * the issue is looked at instead.
 */
final class SprintMembership {

    private static final Pattern ID = Pattern.compile("[\\[,]id=(\\d{1,19})(?=[,\\]])");
    private static final Pattern STATE = Pattern.compile("[\\[,]state=(\\w+)(?=[,\\]])");

    private final JsonParser parser;
    private final List<String> current = new ArrayList<>();
    private boolean doubtful;

    private SprintMembership(JsonParser parser) {
        this.parser = parser;
    }

    /** The id of the active or future sprint, cleared without one; empty when it cannot be told. */
    static Optional<FieldValue> read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> Optional.of(FieldValue.EMPTY);
            case START_ARRAY -> new SprintMembership(parser).readAll();
            default -> Optional.empty();
        };
    }

    private Optional<FieldValue> readAll() throws IOException {
        while (JsonMembers.next(parser) != JsonToken.END_ARRAY) {
            switch (parser.currentToken()) {
                case START_OBJECT -> readObject();
                case VALUE_STRING -> readText(parser.getText());
                default -> {
                    doubtful = true;
                    JsonMembers.skip(parser);
                }
            }
        }
        if (doubtful || current.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(current.isEmpty() ? FieldValue.EMPTY : FieldValue.of(current.getFirst()));
    }

    private void readObject() throws IOException {
        String[] idAndState = new String[2];
        JsonMembers.each(parser, name -> {
            switch (name) {
                case "id" -> idAndState[0] = JsonMembers.id(parser);
                case "state" -> idAndState[1] = JsonMembers.text(parser);
                default -> {}
            }
        });
        add(idAndState[0], idAndState[1]);
    }

    private void readText(String sprint) {
        add(only(ID, sprint), only(STATE, sprint));
    }

    /** A name such as {@code a,id=9} makes a second match: then none of them is believed. */
    private static String only(Pattern key, String sprint) {
        List<MatchResult> found = key.matcher(sprint).results().limit(2).toList();
        return found.size() == 1 ? found.getFirst().group(1) : null;
    }

    private void add(String id, String state) {
        switch (state == null ? "" : state.toLowerCase(Locale.ROOT)) {
            case "active", "future" -> {
                doubtful |= id == null;
                current.add(id);
            }
            case "closed" -> {}
            default -> doubtful = true;
        }
    }
}
