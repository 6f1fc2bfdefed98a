package io.piboard.acceptance.row;

/**
 * What a row found.
 *
 * @param measured in figures, such as "0 lost of 500 answered"
 * @param detail how it was measured: seeds, times
 */
record Verdict(String measured, boolean holds, String detail) {

    static Verdict notImplemented() {
        return new Verdict("", false, "not implemented");
    }

    String line(String row) {
        String state = holds ? "ok" : "SHORT";
        String found = measured.isEmpty() ? state + " " + detail : measured + "  " + state + "  " + detail;
        return "%-8s  %s".formatted(row, found).stripTrailing();
    }
}
