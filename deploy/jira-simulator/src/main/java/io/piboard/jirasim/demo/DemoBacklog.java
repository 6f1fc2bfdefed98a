package io.piboard.jirasim.demo;

import io.piboard.jirasim.site.Board;
import io.piboard.jirasim.site.Catalog;
import io.piboard.jirasim.site.Commit;
import io.piboard.jirasim.site.Counter;
import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueLink;
import io.piboard.jirasim.site.JiraTime;
import io.piboard.jirasim.site.Project;
import io.piboard.jirasim.site.Status;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes the demo issues and links; work in the running sprint is under way, later sprints wait, the rest is backlog. */
final class DemoBacklog {

    private static final Instant OLDEST = Instant.parse("2026-09-14T07:30:00Z");
    private static final double[] POINTS = {1, 2, 3, 3, 5, 5, 8, 13};
    private static final List<Status> UNDER_WAY = List.of(
            DemoCatalog.DONE,
            DemoCatalog.DONE,
            DemoCatalog.IN_REVIEW,
            DemoCatalog.IN_PROGRESS,
            DemoCatalog.IN_PROGRESS,
            DemoCatalog.TO_DO);
    private static final int LINKS = 18;

    private final Catalog catalog;
    private final Random dice;
    private final List<Issue> work = new ArrayList<>();
    private long nextId = 20000;

    DemoBacklog(Catalog catalog, long seed) {
        this.catalog = catalog;
        this.dice = new Random(seed);
    }

    void addTo(Commit commit) {
        catalog.boards().stream()
                .filter(board -> !board.project().teamManaged())
                .forEach(board -> addTeam(commit, board));
        addLinks(commit);
        if (catalog.kind().cloud()) {
            nextId = new DemoTeamManaged(nextId).addTo(commit);
        }
        commit.put(new Counter(Commit.ISSUES, nextId - 1));
    }

    private void addTeam(Commit commit, Board board) {
        Project project = board.project();
        long number = 0;
        String epic = null;
        for (DemoLine line : DemoLine.of(project)) {
            Issue issue = issue(board, line, ++number, epic);
            commit.put(issue);
            if (line.type().epic()) {
                epic = String.valueOf(issue.id());
            } else {
                work.add(issue);
            }
        }
        commit.put(new Counter(Commit.KEYS + Long.parseLong(project.id()), number));
    }

    private Issue issue(Board board, DemoLine line, long number, String epic) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put(FieldId.SUMMARY, line.summary());
        fields.put(FieldId.TYPE, line.type().id());
        fields.put(FieldId.PRIORITY, String.valueOf(dice.nextInt(2, 5)));
        fields.put(FieldId.REPORTER, DemoCatalog.MIA.accountId());
        fields.put(FieldId.CREATOR, DemoCatalog.MIA.accountId());
        fields.put(FieldId.RANK, "0|i%05d:".formatted(nextId % 100_000));
        Instant created = OLDEST.plus(Duration.ofMinutes(dice.nextInt(60 * 24 * 50)));
        if (line.type().epic()) {
            fields.put(FieldId.STATUS, DemoCatalog.IN_PROGRESS.id());
            nameEpic(fields, line);
        } else {
            fields.put(FieldId.PARENT, epic);
            plan(fields, board);
        }
        Instant updated = created.plus(Duration.ofMinutes(dice.nextInt(60 * 24 * 7)));
        return new Issue(
                nextId++,
                board.project().key() + "-" + number,
                board.project().id(),
                created,
                updated,
                fields,
                new JsonObject());
    }

    private void nameEpic(Map<String, Object> fields, DemoLine line) {
        if (!catalog.kind().cloud()) {
            fields.put(FieldId.EPIC_NAME, line.summary());
        }
    }

    /** Eight in ten are planned, most of them soon; one in five has no estimate yet. */
    private void plan(Map<String, Object> fields, Board board) {
        int place = dice.nextInt(10);
        int sprint = place < 3 ? 1 : place < 5 ? 2 : place < 7 ? 3 : place < 8 ? 4 : 0;
        Status status = sprint == 1 ? UNDER_WAY.get(dice.nextInt(UNDER_WAY.size())) : DemoCatalog.TO_DO;
        fields.put(FieldId.STATUS, status.id());
        if (sprint > 0) {
            fields.put(FieldId.SPRINT, List.of(board.id() * 10 + sprint));
        }
        if (dice.nextInt(5) > 0) {
            fields.put(FieldId.POINTS, POINTS[dice.nextInt(POINTS.length)]);
        }
        if (status.done()) {
            fields.put(FieldId.RESOLUTION, "10000");
            fields.put(FieldId.RESOLVED, JiraTime.issue(DemoSite.FIRST_SPRINT.plus(Duration.ofDays(3))));
        }
    }

    private void addLinks(Commit commit) {
        for (int i = 0; i < LINKS; i++) {
            Issue source = work.get(dice.nextInt(work.size()));
            Issue destination = work.get(dice.nextInt(work.size()));
            String type = dice.nextInt(3) > 0 ? "10000" : "10002";
            if (source.id() != destination.id()) {
                commit.put(new IssueLink(30000 + i, type, source.id(), destination.id()));
            }
        }
        commit.put(new Counter(Commit.LINKS, 30000L + LINKS - 1));
    }
}
