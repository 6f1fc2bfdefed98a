package io.piboard.acceptance.ingest.slow;

import java.util.List;

/** What the tool is slow at, in its own words. */
public enum SlowKind {
    HEADERS("-H"),
    BODY("-B", "-s", "4096"),
    /** Three requests at once, and a window for a few bytes of the answers. */
    READING("-X", "-k", "3", "-w", "10", "-y", "20", "-n", "5", "-z", "32");

    private final List<String> words;

    SlowKind(String... words) {
        this.words = List.of(words);
    }

    List<String> words() {
        return words;
    }
}
