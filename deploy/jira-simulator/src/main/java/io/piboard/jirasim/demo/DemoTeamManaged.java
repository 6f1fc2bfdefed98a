package io.piboard.jirasim.demo;

import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.Counter;
import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.TeamManagedDemo;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small team-managed backlog with subtasks: every second story is in the running sprint. */
final class DemoTeamManaged {

    private static final Instant CREATED = Instant.parse("2026-10-05T09:00:00Z");
    private static final long RUNNING_SPRINT = 41;

    private final long firstId;
    private long number;
    private long epic;
    private long story;

    DemoTeamManaged(long firstId) {
        this.firstId = firstId;
    }

    /** Gives back the next free id. */
    long addTo(Commit commit) {
        for (String line : DemoLine.lines(TeamManagedDemo.PROJECT)) {
            commit.put(issue(line.charAt(0), line.substring(1).strip()));
        }
        commit.put(new Counter(Commit.KEYS + Long.parseLong(TeamManagedDemo.PROJECT.id()), number));
        return firstId + number;
    }

    private Issue issue(char letter, String summary) {
        long id = firstId + number++;
        Map<String, Object> fields = new TreeMap<>();
        fields.put(FieldId.SUMMARY, summary);
        fields.put(FieldId.STATUS, TeamManagedDemo.TO_DO.id());
        fields.put(FieldId.PRIORITY, "3");
        fields.put(FieldId.REPORTER, DemoCatalog.MIA.accountId());
        fields.put(FieldId.CREATOR, DemoCatalog.MIA.accountId());
        fields.put(FieldId.RANK, "0|j%05d:".formatted(number));
        fields.put(FieldId.TYPE, place(letter, id, fields).id());
        return new Issue(
                id,
                TeamManagedDemo.PROJECT.key() + "-" + number,
                TeamManagedDemo.PROJECT.id(),
                CREATED,
                CREATED,
                fields,
                new JsonObject());
    }

    private IssueType place(char letter, long id, Map<String, Object> fields) {
        switch (letter) {
            case 'E' -> epic = id;
            case '-' -> fields.put(FieldId.PARENT, String.valueOf(story));
            default -> {
                story = id;
                fields.put(FieldId.PARENT, String.valueOf(epic));
                plan(fields);
            }
        }
        return switch (letter) {
            case 'E' -> TeamManagedDemo.EPIC;
            case '-' -> TeamManagedDemo.SUBTASK;
            case 'T' -> TeamManagedDemo.TASK;
            default -> TeamManagedDemo.STORY;
        };
    }

    private void plan(Map<String, Object> fields) {
        if (number % 2 == 0) {
            fields.put(FieldId.SPRINT, List.of(RUNNING_SPRINT));
            fields.put(FieldId.POINTS, 3.0);
        }
    }
}
