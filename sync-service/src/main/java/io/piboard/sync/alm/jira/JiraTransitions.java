package io.piboard.sync.alm.jira;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraTransition;
import io.piboard.jira.StatusField;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.KnownWorkflows;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Statuses are reached by transitions only: chosen by where they lead, never by name (facts section 1.7). */
final class JiraTransitions {

    private final KnownWorkflows known = new KnownWorkflows();

    /** One step where Jira offers it; else the way that issues of the same kind were seen to go. */
    Uni<List<String>> path(ConnectionChanged connection, JiraSite site, AlmIssue issue, String status) {
        return isIn(issue, status)
                ? Uni.createFrom().item(List.of())
                : offers(connection, site, issue).map(offered -> path(connection, issue, status, offered));
    }

    private List<String> path(ConnectionChanged connection, AlmIssue issue, String status, OfferedSteps offered) {
        return known.path(workflow(connection, issue), statusOf(issue), status).orElseThrow(offered::noWay);
    }

    /** Repeatable: an issue that is there already took the step before. */
    Uni<Void> step(ConnectionChanged connection, JiraSite site, AlmIssue issue, String status) {
        return offers(connection, site, issue)
                .chain(offered -> offered.open().stream()
                        .filter(step -> step.toStatusId().equals(status))
                        .map(JiraTransition::id)
                        .findFirst()
                        .map(step -> site.transition(issue.id(), step))
                        .orElseGet(() -> acceptIfThere(site, issue, status, offered)));
    }

    private Uni<OfferedSteps> offers(ConnectionChanged connection, JiraSite site, AlmIssue issue) {
        return site.transitions(issue.id())
                .map(OfferedSteps::new)
                .invoke(offered -> known.learn(
                        workflow(connection, issue),
                        statusOf(issue),
                        offered.open().stream().map(JiraTransition::toStatusId).toList()));
    }

    private static Uni<Void> acceptIfThere(JiraSite site, AlmIssue issue, String status, OfferedSteps offered) {
        return site.issue(issue.id(), List.of("status"), List.of()).map(now -> {
            if (StatusField.id(now.fields().get("status"))
                    .filter(status::equals)
                    .isEmpty()) {
                throw offered.noWay();
            }
            return null;
        });
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
