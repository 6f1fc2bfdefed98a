package io.piboard.board.sticky;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.board.rest.Problems;
import io.piboard.board.wish.Edit;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Reads the members of a sticky in a request body and remembers every fault, so that one answer names them all. */
final class RequestedFields {

    private static final int LONGEST_TEXT = 255;
    private static final double MOST_POINTS = 1_000_000;
    private static final int DECIMALS = 3;

    private final JsonNode body;
    private final List<String> faults = new ArrayList<>();

    RequestedFields(JsonNode body, Set<String> known) {
        if (body == null || !body.isObject()) {
            throw Problems.invalidBody(List.of("the body must be a JSON object"));
        }
        this.body = body;
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(name + ": unknown or read-only member");
            }
        });
    }

    /** The synced fields among {@code names} that the body has; {@code null} in the body clears. */
    Map<SyncedField, FieldValue> values(Map<String, SyncedField> names) {
        Map<SyncedField, FieldValue> values = new EnumMap<>(SyncedField.class);
        names.forEach((name, field) -> {
            if (body.has(name)) {
                value(name, field, body.get(name)).ifPresent(value -> values.put(field, value));
            }
        });
        return values;
    }

    Optional<Edit.Position> position() {
        JsonNode position = body.get("position");
        if (position == null) {
            return Optional.empty();
        }
        if (position.isNull()) {
            return Optional.of(new Edit.Position(null, null));
        }
        boolean pair = position.size() == 2
                && position.path("x").isNumber()
                && position.path("y").isNumber();
        if (!pair) {
            return fault("position: must be {\"x\": number, \"y\": number} or null");
        }
        return Optional.of(new Edit.Position(
                position.get("x").doubleValue(), position.get("y").doubleValue()));
    }

    Optional<UUID> id(String name) {
        JsonNode node = body.path(name);
        try {
            return node.isTextual() ? Optional.of(UUID.fromString(node.textValue())) : fault(name + ": must be a UUID");
        } catch (IllegalArgumentException e) {
            return fault(name + ": must be a UUID");
        }
    }

    Optional<String> shortText(String name, int longest) {
        JsonNode node = body.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        boolean fits = node.isTextual()
                && !node.textValue().isBlank()
                && node.textValue().length() <= longest;
        return fits
                ? Optional.of(node.textValue())
                : fault(name + ": must be a text of 1 to " + longest + " characters");
    }

    void require(String name) {
        if (!body.has(name)) {
            faults.add(name + ": is required");
        }
    }

    /** Throws a 400 problem that lists all faults, if there is any. */
    void check() {
        if (!faults.isEmpty()) {
            throw Problems.invalidBody(faults);
        }
    }

    private Optional<FieldValue> value(String name, SyncedField field, JsonNode node) {
        return switch (field) {
            case TEXT -> text(name, node);
            case STORY_POINTS -> nullable(node, points -> points(name, points));
            case ITERATION ->
                nullable(node, iteration -> id(name).map(UUID::toString).map(FieldValue::of));
            case STATUS ->
                node.isTextual()
                        ? Optional.of(FieldValue.of(node.textValue()))
                        : fault(name + ": must be the id of a status");
        };
    }

    /** Jira cuts blanks off both ends of a summary: the board does it first, so that both show the same. */
    private Optional<FieldValue> text(String name, JsonNode node) {
        String text = node.isTextual() ? node.textValue().strip() : "";
        boolean oneLine = text.chars().noneMatch(Character::isISOControl);
        return !text.isEmpty() && text.length() <= LONGEST_TEXT && oneLine
                ? Optional.of(FieldValue.of(text))
                : fault(name + ": must be one line of 1 to " + LONGEST_TEXT + " characters");
    }

    /** Bounds come first: the plain form of 1e999999 would fill the memory. */
    private Optional<FieldValue> points(String name, JsonNode node) {
        double points = node.isNumber() ? node.doubleValue() : -1;
        boolean inBounds = points >= 0 && points <= MOST_POINTS;
        return inBounds && node.decimalValue().stripTrailingZeros().scale() <= DECIMALS
                ? Optional.of(FieldValue.of(node.decimalValue()))
                : fault(name + ": must be a number from 0 to 1000000 with at most 3 decimals, or null");
    }

    private static Optional<FieldValue> nullable(JsonNode node, Function<JsonNode, Optional<FieldValue>> read) {
        return node.isNull() ? Optional.of(FieldValue.EMPTY) : read.apply(node);
    }

    private <T> Optional<T> fault(String fault) {
        faults.add(fault);
        return Optional.empty();
    }
}
