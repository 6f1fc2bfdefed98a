package io.piboard.sync.alm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statuses: their categories, and which may follow which; without a workflow every status may follow every other. */
final class StatusBook {

    private final Map<String, String> categories = new HashMap<>();
    private Map<String, List<String>> workflow;

    void workflow(Map<String, List<String>> steps) {
        workflow = steps;
    }

    void category(String status, String category) {
        categories.put(status, category);
    }

    String category(String status) {
        return categories.getOrDefault(String.valueOf(status), "new");
    }

    /** Empty when every status is. */
    Optional<List<String>> offeredIn(String status) {
        return Optional.ofNullable(workflow).map(steps -> steps.getOrDefault(status, List.of()));
    }

    boolean leads(String from, String to) {
        return offeredIn(from).map(offered -> offered.contains(to)).orElse(true);
    }

    AlmException noWay(String from) {
        return new AlmException.Rejected(
                "The workflow offers only: " + String.join(", ", offeredIn(from).orElse(List.of())), null);
    }
}
