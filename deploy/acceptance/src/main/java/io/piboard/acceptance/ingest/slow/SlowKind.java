package io.piboard.acceptance.ingest.slow;

import java.util.List;

/** What the tool is slow at, in its own words, and where that holds a connection longest. */
public enum SlowKind {
    HEADERS(SlowKind.UNKNOWN_CONNECTION, "-H"),
    BODY(SlowKind.UNKNOWN_CONNECTION, "-B", "-s", "4096"),
    /**
     * Three requests at once, and a window for a few bytes of the answers; where nothing is, because an address for deliveries
     * hangs up on a request without a length.
     */
    READING("/nothing", "-X", "-k", "3", "-w", "10", "-y", "20", "-n", "5", "-z", "32");

    /** What anybody can ask for who has read the documentation. */
    private static final String UNKNOWN_CONNECTION = "/webhooks/jira/00000000-0000-4000-8000-00000000dead";

    private final String path;
    private final List<String> words;

    SlowKind(String path, String... words) {
        this.path = path;
        this.words = List.of(words);
    }

    String path() {
        return path;
    }

    List<String> words() {
        return words;
    }
}
