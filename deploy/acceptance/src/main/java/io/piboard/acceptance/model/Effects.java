package io.piboard.acceptance.model;

import io.piboard.acceptance.jira.JiraChange;
import io.piboard.acceptance.jira.JiraWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the suite did in Jira against what people asked for at the board. */
public final class Effects {

    /** What a process sent right before its death may be read a little later; it takes longer to come back. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private Effects() {}

    /**
     * Order and effect once: what the changelog says of a field is taken from its edits, each at most once and in their
     * order; edits may be missing, because quick ones are merged.
     */
    public static List<String> outOfOrder(Wishes wishes, List<JiraChange> ours) {
        Map<IssueField, List<String>> written = ours.stream()
                .collect(Collectors.groupingBy(
                        JiraChange::where, Collectors.mapping(JiraChange::value, Collectors.toList())));
        var found = new ArrayList<String>();
        written.forEach((where, values) -> {
            List<String> wished = wishes.of(where);
            if (!isSubsequence(values, wished)) {
                found.add(where + " was given " + values + ", but people entered " + wished);
            }
        });
        return found;
    }

    /** The same text or points written again to the same field, unless a kill may have hidden the first answer. */
    public static List<String> repeated(List<JiraWrite> ours, List<Instant> kills) {
        var latest = new HashMap<String, Instant>();
        var found = new ArrayList<String>();
        for (JiraWrite write : ours) {
            if (!write.isTaken() || !write.hasUniqueValue()) {
                continue;
            }
            Instant before = latest.put(write.where() + " <" + write.value() + ">", write.time());
            if (before != null && noneBetween(kills, before, write.time())) {
                found.add("%s was written <%s> at %s and again at %s, with no kill between"
                        .formatted(write.where(), write.value(), before, write.time()));
            }
        }
        return found;
    }

    /** Writes nobody asked for: the steps of a loop. */
    public static List<String> unasked(Wishes wishes, List<JiraWrite> ours) {
        return ours.stream()
                .filter(write -> !wishes.of(write.where()).contains(write.value()))
                .map(write -> write.where() + " was written <" + write.value() + "> at " + write.time() + ", unasked")
                .toList();
    }

    private static boolean noneBetween(List<Instant> kills, Instant from, Instant to) {
        return kills.stream().noneMatch(kill -> !kill.isBefore(from.minus(LAST_WORDS)) && !kill.isAfter(to));
    }

    private static boolean isSubsequence(List<String> part, List<String> whole) {
        int next = 0;
        for (String value : whole) {
            if (next < part.size() && part.get(next).equals(value)) {
                next++;
            }
        }
        return next == part.size();
    }
}
