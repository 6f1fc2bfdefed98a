package io.piboard.acceptance.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.board.BoardClient;
import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.model.Model;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A person at the board who does not give up: repeats what was not answered until it is, as the page does. */
final class BoardEditor {

    private static final int CREATES_IN_HUNDRED = 8;

    private final BoardClient board;
    private final Model model;
    private final Plan plan;
    private final int client;
    private final Random random;
    private final List<String> iterations = new ArrayList<>();
    private final String storyType;
    private final Map<String, String> statusIds = new HashMap<>();
    private int count;

    BoardEditor(BoardClient board, Model model, Plan plan, int client, Random random, JsonNode session) {
        this.board = board;
        this.model = model;
        this.plan = plan;
        this.client = client;
        this.random = random;
        session.path("iterations").forEach(one -> iterations.add(one.path("id").asText()));
        iterations.add("");
        storyType = session.path("stickyTypes").get(0).path("stickyType").asText();
        board.board(plan.pairs().getFirst().board())
                .path("statuses")
                .forEach(status -> statusIds.put(
                        status.path("name").asText(), status.path("id").asText()));
    }

    void edit() {
        count++;
        if (random.nextInt(100) < CREATES_IN_HUNDRED) {
            create();
        } else {
            Plan.Draw draw = plan.draw(Plan.Side.BOARD, client, random);
            // one draw per edit, whatever the board shows: a replay takes the same turns
            change(draw.pair().sticky(), draw.field(), new Random(random.nextLong()));
        }
    }

    private void create() {
        // not from the seed: another row of the same seed may have had the same id on this suite
        var sticky = UUID.randomUUID();
        var text = "made by client " + client + ", number " + count;
        UUID on = Steps.any(plan.pairs(), random).board();
        Insistence.until(
                "creating " + sticky,
                () -> board.create(on, Map.of("id", sticky, "type", storyType, "text", text))
                        .good());
        model.stickyCreated(sticky, text);
    }

    /** What was not answered is asked again of what is there now; the same value twice is one edit. */
    private void change(UUID sticky, Field field, Random choice) {
        var wish = new AtomicReference<String>();
        var version = new AtomicLong();
        Insistence.until("changing " + sticky, () -> {
            StickyState seen = board.sticky(sticky);
            wish.compareAndSet(null, wish(seen, field, choice));
            Map<String, ?> changes = Collections.singletonMap(field.apiName(), toJson(field, wish.get()));
            version.set(board.patch(seen, changes).good().path("version").asLong());
        });
        model.board(sticky, field, wish.get(), version.get());
    }

    private String wish(StickyState seen, Field field, Random choice) {
        return switch (field) {
            case TEXT -> "board " + client + " wrote " + count;
            case POINTS -> Steps.points(choice);
            case ITERATION -> Steps.any(iterations, choice);
            case STATUS -> Steps.status(seen.value(Field.STATUS), choice);
        };
    }

    private Object toJson(Field field, String value) {
        return switch (field) {
            case TEXT -> value;
            case POINTS -> new BigDecimal(value);
            case ITERATION -> value.isEmpty() ? null : value;
            case STATUS -> statusIds.get(value);
        };
    }
}
