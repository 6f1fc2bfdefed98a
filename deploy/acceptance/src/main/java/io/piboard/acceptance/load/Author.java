package io.piboard.acceptance.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.board.BoardClient;
import io.piboard.acceptance.http.NoAnswerException;
import io.piboard.acceptance.http.UnexpectedAnswerException;
import io.piboard.acceptance.model.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** One person at the board; remembers the version of a sticky as the page does, and reads it again after a refusal. */
final class Author {

    private final BoardClient board;
    private final Ledger ledger;
    private final List<PlannedPair> own;
    private final Owners owners;
    private final Random random;
    private final List<String> iterations;
    private final Map<UUID, Long> versions = new HashMap<>();

    Author(
            BoardClient board,
            Ledger ledger,
            List<PlannedPair> own,
            Owners owners,
            Random random,
            List<String> iterations) {
        this.board = board;
        this.ledger = ledger;
        this.own = own;
        this.owners = owners;
        this.random = random;
        this.iterations = iterations;
    }

    /** The empty text stands for none. */
    static List<String> iterations(JsonNode session) {
        var iterations = new ArrayList<String>();
        session.path("iterations").forEach(one -> iterations.add(one.path("id").asText()));
        iterations.add("");
        return iterations;
    }

    void edit() {
        while (true) {
            PlannedPair pair = Steps.any(own, random);
            Field field = Field.values()[random.nextInt(Field.values().length)];
            if (owners.isBoards(pair.sticky(), field)) {
                change(pair, field, value(field));
                return;
            }
        }
    }

    private String value(Field field) {
        return switch (field) {
            case TEXT -> "edit " + ledger.number();
            case POINTS -> Long.toString(ledger.number());
            case ITERATION -> Steps.any(iterations, random);
            case STATUS -> throw new IllegalArgumentException("authors write no status");
        };
    }

    private void change(PlannedPair pair, Field field, String value) {
        Insistence.until("changing " + pair.sticky(), () -> attempt(pair.sticky(), field, value));
        ledger.entered(pair, field, value, versions.get(pair.sticky()));
    }

    private void attempt(UUID sticky, Field field, String value) {
        long seen = versions.computeIfAbsent(sticky, id -> board.sticky(id).version());
        try {
            Map<String, ?> changes = Collections.singletonMap(field.apiName(), toJson(field, value));
            versions.put(
                    sticky,
                    board.patch(sticky, seen, changes).good().path("version").asLong());
        } catch (UnexpectedAnswerException | NoAnswerException e) {
            versions.remove(sticky);
            throw e;
        }
    }

    private static Object toJson(Field field, String value) {
        return switch (field) {
            case POINTS -> new BigDecimal(value);
            case ITERATION -> value.isEmpty() ? null : value;
            case TEXT, STATUS -> value;
        };
    }
}
