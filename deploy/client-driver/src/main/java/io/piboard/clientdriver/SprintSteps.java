package io.piboard.clientdriver;

import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSprint;
import io.piboard.jira.SprintField;
import io.piboard.jira.SprintUpdate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sprints, ranks and estimates. */
final class SprintSteps implements Steps {

    private final Client client;
    private final JiraSite site;
    private final Report report;

    SprintSteps(Client client, Report report) {
        this.client = client;
        this.site = client.site();
        this.report = report;
    }

    @Override
    public Map<String, Runnable> steps() {
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.put("sprint", this::sprint);
        steps.put("new sprint", this::newSprint);
        steps.put("points", this::points);
        steps.put("rank", this::rank);
        return steps;
    }

    private void sprint() {
        String id = client.create("Into a sprint", "Story").id();
        String field = client.field("gh-sprint");
        JiraSprint future = client.call("sprints", site.sprints(client.board())).stream()
                .filter(one -> one.state().equals("future"))
                .findFirst()
                .orElseThrow();
        client.call("moveToSprint", site.moveToSprint(future.id(), List.of(id)));
        report.readBack(
                "moveToSprint",
                "search",
                future.id(),
                SprintField.openSprintId(client.found(id, field)).orElse(""));
        client.call("moveToBacklog", site.moveToBacklog(List.of(id)));
        report.readBack(
                "moveToBacklog",
                "search",
                "",
                SprintField.openSprintId(client.found(id, field)).orElse(""));
    }

    private void newSprint() {
        Instant start = Instant.parse("2027-01-04T08:00:00Z");
        Instant end = Instant.parse("2027-01-15T16:00:00Z");
        String board = client.board();
        JiraSprint made = client.call("createSprint", site.createSprint(board, "From our client", start, end, "Land"));
        report.readBack(
                "createSprint",
                "sprints",
                true,
                client.call("sprints", site.sprints(board)).contains(made));
        client.call("updateSprint", site.updateSprint(made.id(), new SprintUpdate("Renamed", null, null, null, null)));
        report.readBack(
                "updateSprint",
                "sprint",
                new JiraSprint(made.id(), "Renamed", "future", board, start, end, "Land"),
                client.call("sprint", site.sprint(made.id())));
    }

    private void points() {
        String id = client.create("With points", "Story").id();
        String board = client.board();
        String field =
                client.call("estimationField", site.estimationField(board)).orElseThrow();
        client.call("estimation", site.estimation(id, board, new BigDecimal("8")));
        report.readBack("estimation", "search", 8.0, client.found(id, field).asDouble());
        client.call("estimation", site.estimation(id, board, null));
        report.readBack(
                "estimation cleared", "search", true, client.found(id, field).isNull());
    }

    private void rank() {
        String first = client.create("Ranked first", "Story").id();
        String second = client.create("Ranked second", "Story").id();
        report.same("all are moved", List.of(), client.call("rankBefore", site.rankBefore(List.of(second), first)));
        String jql = "id in (%s, %s) ORDER BY Rank ASC".formatted(first, second);
        report.readBack(
                "rankBefore",
                "search in order of rank",
                second,
                client.call("search", site.search(jql, List.of("summary"), null, List.of(first, second)))
                        .issues()
                        .getFirst()
                        .id());
    }
}
