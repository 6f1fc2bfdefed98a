package io.piboard.board.sticky;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.board.plan.BoardPlan;
import io.piboard.board.rest.Problems;
import io.piboard.board.wish.Edit;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads what a request wants of a sticky, first by itself, then against the plan it lies in. */
public final class StickyRequests {

    private static final Map<String, SyncedField> WRITTEN = Map.of(
            "text", SyncedField.TEXT, "storyPoints", SyncedField.STORY_POINTS, "iteration", SyncedField.ITERATION);
    private static final Map<String, SyncedField> EDITED = Map.of(
            "text", SyncedField.TEXT,
            "storyPoints", SyncedField.STORY_POINTS,
            "iteration", SyncedField.ITERATION,
            "status", SyncedField.STATUS);
    private static final int LONGEST_RANK = 64;

    /** What a person wrote on a new sticky. */
    public record Written(UUID id, UUID type, Map<SyncedField, FieldValue> entered, String rank) {}

    private StickyRequests() {}

    static Written written(JsonNode body) {
        RequestedFields fields =
                new RequestedFields(body, Set.of("id", "type", "text", "storyPoints", "iteration", "rank"));
        fields.require("text");
        Optional<UUID> id = fields.id("id");
        Optional<UUID> type = fields.id("type");
        Map<SyncedField, FieldValue> entered = fields.values(WRITTEN);
        Optional<String> rank = fields.shortText("rank", LONGEST_RANK);
        fields.check();
        return new Written(id.orElseThrow(), type.orElseThrow(), entered, rank.orElse(null));
    }

    static Edit edit(JsonNode body, long seen) {
        RequestedFields fields =
                new RequestedFields(body, Set.of("text", "storyPoints", "iteration", "status", "position"));
        Map<SyncedField, FieldValue> values = fields.values(EDITED);
        Optional<Edit.Position> position = fields.position();
        fields.check();
        return new Edit(seen, values, position);
    }

    /** Throws a 400 problem when the plan of the board does not have what the request names. */
    static void check(Map<SyncedField, FieldValue> values, BoardPlan plan) {
        List<String> faults = new ArrayList<>();
        fault(values, SyncedField.ITERATION, plan::hasIteration)
                .ifPresent(id -> faults.add("iteration: the session has no iteration " + id));
        fault(values, SyncedField.STATUS, id -> plan.status(id).isPresent())
                .ifPresent(id -> faults.add("status: the team's project has no status " + id));
        if (!faults.isEmpty()) {
            throw Problems.invalidBody(faults);
        }
    }

    private static Optional<String> fault(
            Map<SyncedField, FieldValue> values, SyncedField field, Predicate<String> known) {
        return Optional.ofNullable(values.get(field))
                .flatMap(FieldValue::asText)
                .filter(known.negate());
    }
}
