package io.piboard.acceptance.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people at the board asked for, per field in the order in which they did, in the words of Jira. Each field has one
 * author, and texts and points never come twice, so that order and repetition can be told from the values.
 */
public final class Wishes {

    private final Map<IssueField, List<String>> values = new HashMap<>();
    private long count;

    /** An edit was answered 2xx. */
    public synchronized void add(IssueField where, String value) {
        values.computeIfAbsent(where, field -> new ArrayList<>()).add(value);
        count++;
    }

    public synchronized List<String> of(IssueField where) {
        return List.copyOf(values.getOrDefault(where, List.of()));
    }

    public synchronized long count() {
        return count;
    }
}
