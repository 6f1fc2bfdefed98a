package io.piboard.board.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.Iteration;
import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.contracts.session.SessionChanged.SessionState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One board with what its session says about the stickies on it.
 *
 * @param version rises with each change of a sticky on the board; for resuming only
 * @param connection {@code null} for a session without Jira
 * @param sessionState {@code null} reads as active
 * @param linkRules which strings are links in Jira
 * @param statuses of the team's Jira project, as far as metadata-service has told
 * @param projectKey of the team's Jira project; {@code null} without one
 * @param missingPermissions Jira's keys of what our account may not do there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BoardPlan(
        UUID organisation,
        UUID board,
        String name,
        String kind,
        long version,
        UUID session,
        UUID team,
        UUID connection,
        SessionState sessionState,
        DeletePolicy deletePolicy,
        List<Iteration> iterations,
        List<PlannedType> stickyTypes,
        List<LinkRule> linkRules,
        List<PlannedStatus> statuses,
        String projectKey,
        List<String> missingPermissions) {

    public BoardPlan {
        missingPermissions = missingPermissions == null ? List.of() : List.copyOf(missingPermissions);
    }

    public record PlannedType(UUID id, String name, String color, StickyFunction function, String issueTypeId) {

        @JsonIgnore
        boolean isForJira() {
            return function == StickyFunction.WORK_ITEM && issueTypeId != null;
        }
    }

    public record PlannedStatus(String id, String name, String category) {}

    /** Nothing goes to Jira now. */
    @JsonIgnore
    public boolean isPaused() {
        return sessionState == SessionState.PAUSED;
    }

    public Optional<LinkRule> linkRule(UUID fromType, UUID toType) {
        return linkRules.stream()
                .filter(rule ->
                        rule.fromType().equals(fromType) && rule.toType().equals(toType))
                .findFirst();
    }

    public Optional<PlannedType> type(UUID id) {
        return stickyTypes.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    public Optional<PlannedStatus> status(String id) {
        return statuses.stream().filter(status -> status.id().equals(id)).findFirst();
    }

    public boolean hasIteration(String id) {
        return iterations.stream()
                .anyMatch(iteration -> iteration.id().toString().equals(id));
    }

    /** The connection through which stickies of this type reach Jira; {@code null} when they do not. */
    public UUID connectionFor(UUID type) {
        return type(type)
                .filter(PlannedType::isForJira)
                .map(mapped -> connection)
                .orElse(null);
    }
}
