package io.piboard.metadata.drift;

import java.util.List;

/**
 * How something that a session uses differs from what it was.
 *
 * @param changes empty for what is gone
 */
record Drift(Kind kind, List<Change> changes) {

    enum Kind {
        GONE,
        CHANGED
    }

    /**
     * @param before {@code null}: new
     * @param now {@code null}: no longer there
     */
    record Change(String what, String before, String now) {}

    static final Drift GONE = new Drift(Kind.GONE, List.of());
}
