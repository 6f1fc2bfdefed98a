package io.piboard.jirasim.issue;

import io.vertx.core.json.JsonArray;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads the fields whose values are plain text: what Jira takes, trims and refuses. */
final class TextValues {

    private TextValues() {}

    static String summary(Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new FieldProblem("You must specify a summary of the issue.");
        }
        String text = string(value).strip();
        if (text.contains("\n") || text.contains("\r")) {
            throw new FieldProblem("The summary is invalid because it contains newline characters.");
        }
        if (text.length() > 255) {
            throw new FieldProblem("Summary must be less than 255 characters.");
        }
        return text;
    }

    static String epicName(Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new FieldProblem("Epic Name is required.");
        }
        return string(value).strip();
    }

    static String description(Object value) {
        String text = value == null ? null : string(value);
        if (text != null && text.length() > 32_767) {
            throw new FieldProblem("The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
        }
        return text == null || text.isEmpty() ? null : text;
    }

    static List<String> labels(Object value) {
        List<String> labels = new ArrayList<>();
        for (Object label : array(value)) {
            if (string(label).contains(" ")) {
                throw new FieldProblem("The label '" + label + "' contains spaces which is invalid.");
            }
            if (!labels.contains(label)) {
                labels.add(string(label));
            }
        }
        return labels.stream().sorted().toList();
    }

    static String day(Object value) {
        try {
            return value == null ? null : LocalDate.parse(string(value)).toString();
        } catch (DateTimeParseException e) {
            throw new FieldProblem("Error parsing date string: " + value);
        }
    }

    private static String string(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new FieldProblem("Operation value must be a string");
    }

    private static JsonArray array(Object value) {
        if (value == null) {
            return new JsonArray();
        }
        if (value instanceof JsonArray array) {
            return array;
        }
        throw new FieldProblem("data was not an array");
    }
}
