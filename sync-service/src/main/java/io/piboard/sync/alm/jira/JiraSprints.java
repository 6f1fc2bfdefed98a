package io.piboard.sync.alm.jira;

import io.piboard.jira.JiraException;
import io.piboard.jira.JiraSite;
import io.piboard.sync.alm.AlmGateway.SprintCondition;
import io.smallrye.mutiny.Uni;

/** Whether a sprint takes issues. */
record JiraSprints(JiraSite site) {

    private static final String REFUSED =
            "Jira refused the move. The sprint may be closed, or the Schedule Issues permission is missing.";

    Uni<SprintCondition> condition(String sprintId) {
        return site.sprint(sprintId)
                .map(sprint -> sprint.state().equals("closed") ? SprintCondition.CLOSED : SprintCondition.OPEN)
                .onFailure(JiraException.NotFound.class)
                .recoverWithItem(SprintCondition.GONE);
    }

    /** Jira's own words where it has any: only it knows which of the issues it does not take, and why. */
    static String refusal(Throwable failure) {
        return failure instanceof JiraException.Rejected rejected
                ? rejected.messages().stream()
                        .findFirst()
                        .map(message -> "Jira refused the move: " + message)
                        .orElse(REFUSED)
                : REFUSED;
    }
}
