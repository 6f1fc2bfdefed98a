package io.piboard.acceptance.ingest.slow;

import java.util.Arrays;
import java.util.List;

/**
 * The last line of the tool's own table: what had become of its connections.
 *
 * @param refused seconds in which its probe got no answer
 */
record SlowReport(int closed, int pending, int connected, long refused) {

    static SlowReport of(List<String> lines) {
        List<String> names = cells(lines.getFirst());
        List<List<String>> rows = lines.stream()
                .skip(1)
                .map(SlowReport::cells)
                .filter(cells -> cells.size() == names.size())
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalStateException("slowhttptest has seen nothing");
        }
        List<String> last = rows.getLast();
        return new SlowReport(
                number(names, last, "Closed"),
                number(names, last, "Pending"),
                number(names, last, "Connected"),
                rows.stream()
                        .filter(row -> number(names, row, "Service Available") == 0)
                        .count());
    }

    /** Connections that were made, whatever became of them. */
    int made() {
        return closed + connected;
    }

    private static int number(List<String> names, List<String> row, String name) {
        return Integer.parseInt(row.get(names.indexOf(name)));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",")).map(String::strip).toList();
    }
}
