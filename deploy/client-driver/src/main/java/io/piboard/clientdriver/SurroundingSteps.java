package io.piboard.clientdriver;

import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSprint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What there is at the site, and what the account may do. */
final class SurroundingSteps implements Steps {

    private final Client client;
    private final JiraSite site;
    private final Report report;

    SurroundingSteps(Client client, Report report) {
        this.client = client;
        this.site = client.site();
        this.report = report;
    }

    @Override
    public Map<String, Runnable> steps() {
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.put("surroundings", this::surroundings);
        steps.put("rights", this::rights);
        return steps;
    }

    private void surroundings() {
        boolean saysCloud = client.call("serverInfo", site.serverInfo())
                .toString()
                .toLowerCase()
                .contains("cloud");
        report.same("serverInfo says Cloud", client.cloud(), saysCloud);
        client.call("myself", site.myself());
        client.call("fields", site.fields());
        report.same(
                "project",
                Client.PROJECT,
                client.call("project", site.project(Client.PROJECT)).key());
        client.call("projectStatuses", site.projectStatuses(Client.PROJECT));
        String board = client.board();
        report.same(
                "board by id", board, client.call("board", site.board(board)).id());
        report.same(
                "a link type blocks",
                true,
                client.call("linkTypes", site.linkTypes()).stream()
                        .anyMatch(type -> type.outward().equals("blocks")));
        JiraSprint sprint = client.call("sprints", site.sprints(board)).getFirst();
        report.same("sprint by id", sprint, client.call("sprint", site.sprint(sprint.id())));
        client.call("estimationField", site.estimationField(board));
    }

    private void rights() {
        report.same(
                "projects hold FAL",
                true,
                client.call("projects", site.projects()).stream()
                        .anyMatch(one -> one.key().equals(Client.PROJECT)));
        String story = client.call("creatableTypes", site.creatableTypes(Client.PROJECT)).stream()
                .filter(one -> one.name().equals("Story"))
                .findFirst()
                .orElseThrow()
                .id();
        report.same(
                "a story's summary is asked for",
                true,
                client.call("createFields", site.createFields(Client.PROJECT, story)).stream()
                        .anyMatch(field -> field.id().equals("summary") && field.insists()));
        String project = client.call("project", site.project(Client.PROJECT)).id();
        Set<String> wished = Set.of("EDIT_ISSUES", "LINK_ISSUES");
        report.same("may edit and link", wished, client.call("permissions", site.permissions(project, wished)));
        report.same(
                "Mia can be assigned",
                1,
                client.call("assignable", site.assignable(Client.PROJECT, "mia"))
                        .size());
    }
}
