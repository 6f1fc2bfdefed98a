package io.piboard.sync.alm.jira;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraTransition;
import io.piboard.jira.StatusField;
import io.piboard.sync.alm.AlmException;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.KnownWorkflows;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Collectors;

/** Statuses are reached by transitions only: chosen by where they lead, never by name (facts section 1.7). */
final class JiraTransitions {

    private final KnownWorkflows known = new KnownWorkflows();

    /** One step where Jira offers it; else the way that issues of the same kind were seen to go. */
    Uni<List<String>> path(ConnectionChanged connection, JiraSite site, AlmIssue issue, String status) {
        return isIn(issue, status)
                ? Uni.createFrom().item(List.of())
                : offers(connection, site, issue).map(offered -> path(connection, issue, status, offered));
    }

    private List<String> path(
            ConnectionChanged connection, AlmIssue issue, String status, List<JiraTransition> offered) {
        return known.path(workflow(connection, issue), statusOf(issue), status).orElseThrow(() -> noWay(offered));
    }

    /** Repeatable: an issue that is there already took the step before. */
    Uni<Void> step(ConnectionChanged connection, JiraSite site, AlmIssue issue, String status) {
        return offers(connection, site, issue)
                .chain(offered -> offered.stream()
                        .filter(step -> step.toStatusId().equals(status))
                        .map(JiraTransition::id)
                        .findFirst()
                        .map(step -> site.transition(issue.id(), step))
                        .orElseGet(() -> acceptIfThere(site, issue, status, offered)));
    }

    /** Steps whose screen insists on a field cannot be taken from here, so they are no offer. */
    private Uni<List<JiraTransition>> offers(ConnectionChanged connection, JiraSite site, AlmIssue issue) {
        return site.transitions(issue.id())
                .map(steps -> steps.stream()
                        .filter(step -> step.requiredFields().isEmpty())
                        .toList())
                .invoke(steps -> known.learn(
                        workflow(connection, issue),
                        statusOf(issue),
                        steps.stream().map(JiraTransition::toStatusId).toList()));
    }

    private static Uni<Void> acceptIfThere(JiraSite site, AlmIssue issue, String status, List<JiraTransition> offered) {
        return site.issue(issue.id(), List.of("status"), List.of()).map(now -> {
            if (StatusField.id(now.fields().get("status"))
                    .filter(status::equals)
                    .isEmpty()) {
                throw noWay(offered);
            }
            return null;
        });
    }

    /** Who may not transition issues is offered nothing at all. */
    private static AlmException noWay(List<JiraTransition> offered) {
        String names = offered.stream().map(JiraTransition::toName).distinct().collect(Collectors.joining(", "));
        return new AlmException.Rejected(
                "Jira's workflow does not lead from the present status to this one. From here it offers us "
                        + (names.isEmpty() ? "no status." : "only: " + names + "."),
                null,
                offered.isEmpty());
    }

    private static KnownWorkflows.Key workflow(ConnectionChanged connection, AlmIssue issue) {
        return new KnownWorkflows.Key(connection.connection(), issue.projectId(), issue.issueTypeId());
    }

    private static boolean isIn(AlmIssue issue, String status) {
        return statusOf(issue).equals(status);
    }

    private static String statusOf(AlmIssue issue) {
        return issue.fields()
                .getOrDefault(SyncedField.STATUS, FieldValue.EMPTY)
                .asText()
                .orElse("");
    }
}
