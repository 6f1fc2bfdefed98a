package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.google.gson.JsonArray;
import io.piboard.contracts.FieldValue;
import io.piboard.fuzz.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Whatever a sprint is called and in whatever order its members stand: the id is the true one, or nothing is claimed. */
public final class SprintCheck implements Check {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String CLASS = "com.atlassian.greenhopper.service.sprint.Sprint@1a2b3c[";
    private static final List<String> STATES = List.of("ACTIVE", "FUTURE", "CLOSED");

    /** First byte: the order; second: the state, or that all the rest is taken as it is; third: where the name ends. */
    @Override
    public void check(byte[] input) {
        if (input.length < 3) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 3, input.length);
        int state = (input[1] & 0xff) % (STATES.size() + 1);
        if (state == STATES.size()) {
            read(new String(rest, UTF_8));
            return;
        }
        int end = Math.min(rest.length, input[2] & 0xff);
        String name = new String(rest, 0, end, UTF_8);
        String goal = new String(rest, end, rest.length - end, UTF_8);
        Optional<FieldValue> read = read(sprint(input[0], STATES.get(state), name, goal));
        FieldValue truth = STATES.get(state).equals("CLOSED") ? FieldValue.EMPTY : FieldValue.of("37");
        if (read.isPresent() && !read.get().equals(truth)) {
            throw new AssertionError("read as " + read.get() + ", is " + truth);
        }
    }

    private static String sprint(int order, String state, String name, String goal) {
        List<String> members = new ArrayList<>(List.of(
                "id=37",
                "rapidViewId=5",
                "state=" + state,
                "name=" + name,
                "goal=" + goal,
                "completeDate=<null>",
                "sequence=36"));
        Collections.shuffle(members, new Random(order));
        return CLASS + String.join(",", members) + "]";
    }

    private static Optional<FieldValue> read(String sprint) {
        JsonArray sprints = new JsonArray();
        sprints.add(sprint);
        try (JsonParser parser = JSON.createParser(sprints.toString())) {
            parser.nextToken();
            return SprintMembership.read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
