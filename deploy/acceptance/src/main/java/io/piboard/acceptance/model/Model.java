package io.piboard.acceptance.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What both sides have promised: the last value of each field that was answered with 2xx, and what was created. Clients
 * write from many threads, but each field of a sticky has one writer per side, so that "last" means something.
 */
public final class Model {

    private final Map<Target, Written> board = new HashMap<>();
    private final Map<Target, Written> jira = new HashMap<>();
    private final Map<UUID, String> createdStickies = new HashMap<>();
    private final Map<String, String> createdIssues = new HashMap<>();
    private long answers;

    /** A PATCH was answered 2xx, with this version. */
    public synchronized void board(UUID sticky, Field field, String value, long version) {
        board.put(new Target(sticky.toString(), field), new Written(value, "the board's version " + version));
        answers++;
    }

    /** Jira took an edit of the issue that belongs to this sticky. */
    public synchronized void jira(UUID sticky, Field field, String value) {
        jira.put(new Target(sticky.toString(), field), new Written(value, "Jira"));
        answers++;
    }

    public synchronized void stickyCreated(UUID sticky, String text) {
        createdStickies.put(sticky, text);
        answers++;
    }

    public synchronized void issueCreated(String issueId, String summary) {
        createdIssues.put(issueId, summary);
        answers++;
    }

    /** Everything that was answered 2xx, on both sides. */
    public synchronized long answers() {
        return answers;
    }

    synchronized Optional<Written> board(Target target) {
        return Optional.ofNullable(board.get(target));
    }

    synchronized Optional<Written> jira(Target target) {
        return Optional.ofNullable(jira.get(target));
    }

    synchronized Set<Target> targets() {
        var all = new HashSet<>(board.keySet());
        all.addAll(jira.keySet());
        return all;
    }

    synchronized Map<UUID, String> createdStickies() {
        return Map.copyOf(createdStickies);
    }

    synchronized Map<String, String> createdIssues() {
        return Map.copyOf(createdIssues);
    }
}
