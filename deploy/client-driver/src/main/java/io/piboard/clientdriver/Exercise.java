package io.piboard.clientdriver;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.jira.CreateIssue;
import io.piboard.jira.CreatedIssue;
import io.piboard.jira.JiraAssignee;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraField;
import io.piboard.jira.JiraIssue;
import io.piboard.jira.JiraIssueType;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSprint;
import io.piboard.jira.JiraTransition;
import io.piboard.jira.LinksField;
import io.piboard.jira.SprintField;
import io.piboard.jira.SprintUpdate;
import io.piboard.jira.StatusField;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** Calls every operation of the client at least once; what it writes it reads back through another operation. */
final class Exercise {

    private static final String PROJECT = "FAL";
    private static final String PROPERTY = "piboard";
    private static final String BLOCKS = "10000";

    private final JiraSite site;
    private final boolean cloud;
    private final Report report;
    private final Coverage coverage = new Coverage();

    Exercise(JiraSite site, JiraKind kind, Report report) {
        this.site = site;
        this.cloud = kind == JiraKind.CLOUD;
        this.report = report;
    }

    void run() {
        step("surroundings", this::surroundings);
        step("rights", this::rights);
        step("issue", this::issue);
        step("assign", this::assign);
        step("sprint", this::sprint);
        step("new sprint", this::newSprint);
        step("points", this::points);
        step("transition", this::transition);
        step("link", this::link);
        step("parent", this::parent);
        step("rank", this::rank);
        step("changelog", this::changelog);
        coverage.missing().forEach(operation -> report.fault("JiraSite." + operation + " was never called"));
    }

    private void step(String name, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            report.fault(name + " stopped: " + e);
        }
    }

    private void surroundings() {
        boolean saysCloud =
                call("serverInfo", site.serverInfo()).toString().toLowerCase().contains("cloud");
        report.same("serverInfo says Cloud", cloud, saysCloud);
        call("myself", site.myself());
        call("fields", site.fields());
        report.same("project", PROJECT, call("project", site.project(PROJECT)).key());
        call("projectStatuses", site.projectStatuses(PROJECT));
        String board = board();
        JiraSprint sprint = call("sprints", site.sprints(board)).getFirst();
        report.same("sprint by id", sprint, call("sprint", site.sprint(sprint.id())));
        call("estimationField", site.estimationField(board));
    }

    private void rights() {
        report.same(
                "projects hold FAL",
                true,
                call("projects", site.projects()).stream()
                        .anyMatch(one -> one.key().equals(PROJECT)));
        String story = call("creatableTypes", site.creatableTypes(PROJECT)).stream()
                .filter(one -> one.name().equals("Story"))
                .findFirst()
                .orElseThrow()
                .id();
        report.same(
                "a story's summary is asked for",
                true,
                call("createFields", site.createFields(PROJECT, story)).stream()
                        .anyMatch(field -> field.id().equals("summary") && field.insists()));
        String project = call("project", site.project(PROJECT)).id();
        Set<String> wished = Set.of("EDIT_ISSUES", "LINK_ISSUES");
        report.same("may edit and link", wished, call("permissions", site.permissions(project, wished)));
        report.same(
                "Mia can be assigned",
                1,
                call("assignable", site.assignable(PROJECT, "mia")).size());
    }

    private void rank() {
        String first = create("Ranked first", "Story").id();
        String second = create("Ranked second", "Story").id();
        report.same("all are moved", List.of(), call("rankBefore", site.rankBefore(List.of(second), first)));
        String jql = "id in (%s, %s) ORDER BY Rank ASC".formatted(first, second);
        report.readBack(
                "rankBefore",
                "search in order of rank",
                second,
                call("search", site.search(jql, List.of("summary"), null, List.of(first, second)))
                        .issues()
                        .getFirst()
                        .id());
    }

    private void changelog() {
        String id = create("Before", "Story").id();
        call("editIssue", site.editIssue(id, Map.of("duedate", "2026-12-24")));
        report.readBack(
                "editIssue",
                "changelog",
                true,
                call("changelog", site.changelog(id)).stream()
                        .flatMap(history -> history.items().stream())
                        .anyMatch(item -> item.field().equals("duedate")));
    }

    private void issue() {
        CreatedIssue made = create("From our client", "Story");
        report.readBack(
                "createIssue",
                "search",
                "From our client",
                found(made.id(), "summary").asText());
        JsonNode mark = call("issueProperty", site.issueProperty(made.id(), PROPERTY));
        report.readBack(
                "property on create", "issueProperty", "1", mark.findPath("op").asText());
        JiraIssue whole = call("issue", site.issue(made.id(), List.of("summary", "updated"), List.of(PROPERTY)));
        report.readBack(
                "property on create",
                "issue",
                "1",
                whole.properties().at("/" + PROPERTY + "/op").asText());
        call("editIssue", site.editIssue(made.id(), Map.of("summary", "Edited by our client")));
        report.readBack(
                "editIssue",
                "bulkFetch",
                "Edited by our client",
                fetched(made.id(), "summary").asText());
        call("deleteIssue", site.deleteIssue(made.id()));
        report.readBack("deleteIssue", "issue", true, isGone(made.id()));
    }

    private void sprint() {
        String id = create("Into a sprint", "Story").id();
        String field = field("gh-sprint");
        JiraSprint future = call("sprints", site.sprints(board())).stream()
                .filter(one -> one.state().equals("future"))
                .findFirst()
                .orElseThrow();
        call("moveToSprint", site.moveToSprint(future.id(), List.of(id)));
        report.readBack(
                "moveToSprint",
                "search",
                future.id(),
                SprintField.openSprintId(found(id, field)).orElse(""));
        call("moveToBacklog", site.moveToBacklog(List.of(id)));
        report.readBack(
                "moveToBacklog",
                "search",
                "",
                SprintField.openSprintId(found(id, field)).orElse(""));
    }

    private void assign() {
        String id = create("For somebody", "Story").id();
        JiraAssignee mia = call("assignable", site.assignable(PROJECT, "mia")).getFirst();
        call("assign", site.assign(id, mia.assignAs()));
        report.readBack(
                "assign",
                "search",
                mia.id(),
                found(id, "assignee").path(cloud ? "accountId" : "key").asText());
        call("assign", site.assign(id, null));
        report.readBack(
                "assigned to nobody", "search", true, found(id, "assignee").isNull());
    }

    private void newSprint() {
        Instant start = Instant.parse("2027-01-04T08:00:00Z");
        Instant end = Instant.parse("2027-01-15T16:00:00Z");
        String board = board();
        JiraSprint made = call("createSprint", site.createSprint(board, "From our client", start, end, "Land"));
        report.readBack(
                "createSprint",
                "sprints",
                true,
                call("sprints", site.sprints(board)).contains(made));
        call("updateSprint", site.updateSprint(made.id(), new SprintUpdate("Renamed", null, null, null, null)));
        report.readBack(
                "updateSprint",
                "sprint",
                new JiraSprint(made.id(), "Renamed", "future", board, start, end, "Land"),
                call("sprint", site.sprint(made.id())));
    }

    private void points() {
        String id = create("With points", "Story").id();
        String board = board();
        String field = call("estimationField", site.estimationField(board)).orElseThrow();
        call("estimation", site.estimation(id, board, new BigDecimal("8")));
        report.readBack("estimation", "search", 8.0, found(id, field).asDouble());
        call("estimation", site.estimation(id, board, null));
        report.readBack("estimation cleared", "search", true, found(id, field).isNull());
    }

    private void transition() {
        String id = create("To be moved on", "Story").id();
        JiraTransition step = call("transitions", site.transitions(id)).getFirst();
        call("transition", site.transition(id, step.id()));
        report.readBack(
                "transition",
                "search",
                step.toStatusId(),
                StatusField.id(found(id, "status")).orElse(""));
    }

    private void link() {
        String source = create("Blocks", "Story").id();
        String target = create("Is blocked", "Story").id();
        call("createLink", site.createLink(BLOCKS, source, target));
        LinksField.LinkOfIssue there = links(source).getFirst();
        LinksField.LinkOfIssue back = links(target).getFirst();
        report.readBack("createLink", "its source", target, there.otherId());
        report.readBack("createLink", "its target", source, back.otherId());
        report.same("the link has one id", there.id(), back.id());
        report.same("the source sees the target outward", false, there.inward());
        call("deleteLink", site.deleteLink(there.id()));
        report.readBack("deleteLink", "its source", 0, links(source).size());
    }

    private void parent() {
        String child = create("Below an epic", "Story").id();
        CreatedIssue epic = create("An epic", "Epic");
        String field = cloud ? "parent" : field("gh-epic-link");
        call("setParent", site.setParent(child, epic.id()));
        JsonNode above = found(child, field);
        report.readBack(
                "setParent",
                "search",
                cloud ? epic.id() : epic.key(),
                cloud ? above.path("id").asText() : above.asText());
        call("setParent", site.setParent(child, null));
        JsonNode none = found(child, field);
        report.readBack("parent taken away", "search", true, none.isNull() || none.isMissingNode());
    }

    private CreatedIssue create(String summary, String type) {
        String typeId = call("projectStatuses", site.projectStatuses(PROJECT)).stream()
                .filter(one -> one.name().equals(type))
                .map(JiraIssueType::id)
                .findFirst()
                .orElseThrow();
        Map<String, Object> fields = !cloud && type.equals("Epic") ? Map.of(field("gh-epic-label"), summary) : Map.of();
        return call(
                "createIssue",
                site.createIssue(new CreateIssue(
                        call("project", site.project(PROJECT)).id(),
                        typeId,
                        summary,
                        fields,
                        Map.of(PROPERTY, Map.of("op", "1")))));
    }

    private JsonNode found(String id, String field) {
        return call("search", site.search("id = " + id, List.of(field), null, List.of(id))).issues().stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("search does not find " + id))
                .fields()
                .path(field);
    }

    private JsonNode fetched(String id, String field) {
        return call("bulkFetch", site.bulkFetch(List.of(id), List.of(field), List.of()))
                .getFirst()
                .fields()
                .path(field);
    }

    private List<LinksField.LinkOfIssue> links(String id) {
        return LinksField.read(found(id, "issuelinks"));
    }

    private boolean isGone(String id) {
        try {
            site.issue(id, List.of("summary"), List.of()).await().atMost(Duration.ofSeconds(20));
            return false;
        } catch (JiraException.NotFound gone) {
            return true;
        }
    }

    private String board() {
        return call("boards", site.boards(PROJECT)).stream()
                .filter(one -> one.type().equals("scrum"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String field(String custom) {
        return call("fields", site.fields()).stream()
                .filter(field -> field.custom().endsWith(":" + custom))
                .map(JiraField::id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no field " + custom));
    }

    private <T> T call(String operation, Uni<T> answer) {
        coverage.called(operation);
        return answer.await().atMost(Duration.ofSeconds(30));
    }
}
