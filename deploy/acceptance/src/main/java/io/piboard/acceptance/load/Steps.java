package io.piboard.acceptance.load;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people choose from. */
final class Steps {

    private static final List<String> POINTS = List.of("1", "2", "3", "5", "8", "13", "0.5", "20");

    /** The statuses one step away in the workflow that all types of the demo site have in common. */
    private static final Map<String, List<String>> NEXT = Map.of(
            "To Do", List.of("In Progress"),
            "In Progress", List.of("In Review", "To Do"),
            "In Review", List.of("Done", "In Progress"),
            "Done", List.of("To Do"));

    private Steps() {}

    static String points(Random random) {
        return any(POINTS, random);
    }

    static String status(String now, Random random) {
        return any(NEXT.get(now), random);
    }

    static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
