package io.piboard.benchmarks.figure;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a session found for one figure.
 *
 * @param faults why the run was not valid; empty for a good one
 * @param note what the numbers were made of
 */
public record Finding(String figure, List<Part> parts, List<String> faults, String note) {

    public boolean holds() {
        return faults.isEmpty() && !parts.isEmpty() && parts.stream().allMatch(Part::holds);
    }

    /**
     * The line that is printed.
     *
     * @param trial that less was measured than a proof asks for
     */
    public String line(boolean trial, String conditions) {
        String state = (trial ? "trial" : "") + (holds() ? trial ? "" : "ok" : trial ? " SHORT" : "SHORT");
        String measured = parts.stream().map(Part::toString).collect(Collectors.joining(", "));
        String ranges = parts.stream().map(Part::range).collect(Collectors.joining(", "));
        String wrong = faults.isEmpty() ? "" : "  not valid: " + String.join("; ", faults);
        return "%-4s %s  %s  %s (%s)%s%s"
                .formatted(figure, measured, state, conditions, ranges, note.isEmpty() ? "" : ", " + note, wrong);
    }
}
