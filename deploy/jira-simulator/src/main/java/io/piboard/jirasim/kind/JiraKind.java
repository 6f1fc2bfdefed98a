package io.piboard.jirasim.kind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Jira that can be simulated: Cloud, or one released version of the self-hosted product. */
public enum JiraKind {
    CLOUD("cloud", 1001, 0, 0),
    SERVER_8_20("server-8.20", 8, 20, 30),
    DC_9_12("dc-9.12", 9, 12, 28),
    DC_10_3("dc-10.3", 10, 3, 19),
    DC_11_3("dc-11.3", 11, 3, 8);

    private final String word;
    private final List<Integer> version;

    JiraKind(String word, Integer... version) {
        this.word = word;
        this.version = List.of(version);
    }

    /** As on the command line: {@code cloud}, {@code dc-10.3}, ... */
    public String word() {
        return word;
    }

    public boolean cloud() {
        return this == CLOUD;
    }

    /** False for Cloud, whose numbers say nothing. */
    public boolean selfHostedSince(int major, int minor) {
        return !cloud() && (version.get(0) > major || version.get(0) == major && version.get(1) >= minor);
    }

    /** Self-hosted and older than this version. */
    public boolean selfHostedBefore(int major, int minor) {
        return !cloud() && !selfHostedSince(major, minor);
    }

    public Refusals refusals() {
        return Refusals.of(this);
    }

    /** Major, minor, bug fix. */
    public List<Integer> versionNumbers() {
        return version;
    }

    public String version() {
        String numbers = version.stream().map(String::valueOf).collect(Collectors.joining("."));
        return cloud() ? numbers + "-SNAPSHOT" : numbers;
    }

    /** Accepts the word in any case; the message of the exception lists all words. */
    public static JiraKind of(String word) {
        Optional<JiraKind> found = Arrays.stream(values())
                .filter(kind -> kind.word.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("unknown kind " + word + ": one of "
                + Arrays.stream(values()).map(JiraKind::word).collect(Collectors.joining(", "))));
    }
}
