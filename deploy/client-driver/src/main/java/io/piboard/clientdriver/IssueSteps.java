package io.piboard.clientdriver;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.jira.CreatedIssue;
import io.piboard.jira.JiraAssignee;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraIssue;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraTransition;
import io.piboard.jira.StatusField;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Issues and what is set of them. */
final class IssueSteps implements Steps {

    private final Client client;
    private final JiraSite site;
    private final Report report;

    IssueSteps(Client client, Report report) {
        this.client = client;
        this.site = client.site();
        this.report = report;
    }

    @Override
    public Map<String, Runnable> steps() {
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.put("issue", this::issue);
        steps.put("assign", this::assign);
        steps.put("changelog", this::changelog);
        steps.put("transition", this::transition);
        steps.put("parent", this::parent);
        return steps;
    }

    private void issue() {
        CreatedIssue made = client.create("From our client", "Story");
        report.readBack(
                "createIssue",
                "search",
                "From our client",
                client.found(made.id(), "summary").asText());
        JsonNode mark = client.call("issueProperty", site.issueProperty(made.id(), Client.PROPERTY));
        report.readBack(
                "property on create", "issueProperty", "1", mark.findPath("op").asText());
        JiraIssue whole =
                client.call("issue", site.issue(made.id(), List.of("summary", "updated"), List.of(Client.PROPERTY)));
        report.readBack(
                "property on create",
                "issue",
                "1",
                whole.properties().at("/" + Client.PROPERTY + "/op").asText());
        client.call("editIssue", site.editIssue(made.id(), Map.of("summary", "Edited by our client")));
        report.readBack(
                "editIssue",
                "bulkFetch",
                "Edited by our client",
                fetched(made.id(), "summary").asText());
        client.call("deleteIssue", site.deleteIssue(made.id()));
        report.readBack("deleteIssue", "issue", true, isGone(made.id()));
    }

    private void assign() {
        String id = client.create("For somebody", "Story").id();
        JiraAssignee mia = client.call("assignable", site.assignable(Client.PROJECT, "mia"))
                .getFirst();
        client.call("assign", site.assign(id, mia.assignAs()));
        report.readBack(
                "assign",
                "search",
                mia.id(),
                client.found(id, "assignee")
                        .path(client.cloud() ? "accountId" : "key")
                        .asText());
        client.call("assign", site.assign(id, null));
        report.readBack(
                "assigned to nobody",
                "search",
                true,
                client.found(id, "assignee").isNull());
    }

    private void changelog() {
        String id = client.create("Before", "Story").id();
        client.call("editIssue", site.editIssue(id, Map.of("duedate", "2026-12-24")));
        report.readBack(
                "editIssue",
                "changelog",
                true,
                client.call("changelog", site.changelog(id)).stream()
                        .flatMap(history -> history.items().stream())
                        .anyMatch(item -> item.field().equals("duedate")));
    }

    private void transition() {
        String id = client.create("To be moved on", "Story").id();
        JiraTransition step = client.call("transitions", site.transitions(id)).getFirst();
        client.call("transition", site.transition(id, step.id()));
        report.readBack(
                "transition",
                "search",
                step.toStatusId(),
                StatusField.id(client.found(id, "status")).orElse(""));
    }

    private void parent() {
        String child = client.create("Below an epic", "Story").id();
        CreatedIssue epic = client.create("An epic", "Epic");
        String field = client.cloud() ? "parent" : client.field("gh-epic-link");
        client.call("setParent", site.setParent(child, epic.id()));
        JsonNode above = client.found(child, field);
        report.readBack(
                "setParent",
                "search",
                client.cloud() ? epic.id() : epic.key(),
                client.cloud() ? above.path("id").asText() : above.asText());
        client.call("setParent", site.setParent(child, null));
        JsonNode none = client.found(child, field);
        report.readBack("parent taken away", "search", true, none.isNull() || none.isMissingNode());
    }

    private JsonNode fetched(String id, String field) {
        return client.call("bulkFetch", site.bulkFetch(List.of(id), List.of(field), List.of()))
                .getFirst()
                .fields()
                .path(field);
    }

    private boolean isGone(String id) {
        try {
            site.issue(id, List.of("summary"), List.of()).await().atMost(Duration.ofSeconds(20));
            return false;
        } catch (JiraException.NotFound gone) {
            return true;
        }
    }
}
