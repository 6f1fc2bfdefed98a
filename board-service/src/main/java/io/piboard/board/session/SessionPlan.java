package io.piboard.board.session;

import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What a PI admin says of a session, whole: the body of the request, and of the answer.
 *
 * @param connection {@code null} for a session without Jira
 * @param linkRules which strings are links in Jira; {@code null} for none
 */
public record SessionPlan(
        @NotBlank @Size(max = 200) String name,
        UUID connection,
        ConflictPolicy conflictPolicy,
        DeletePolicy deletePolicy,
        @NotNull @Size(min = 1, max = 12) List<@NotNull @Valid IterationPart> iterations,
        @NotNull @Size(max = 100) List<@NotNull @Valid TeamPlan> teams,
        @NotNull @Size(max = 50) List<@NotNull @Valid TypePart> stickyTypes,
        @Size(max = 200) List<@NotNull @Valid LinkRulePart> linkRules) {

    public SessionPlan {
        conflictPolicy = conflictPolicy == null ? ConflictPolicy.ASK : conflictPolicy;
        deletePolicy = deletePolicy == null ? DeletePolicy.KEEP_ISSUE : deletePolicy;
        linkRules = linkRules == null ? List.of() : linkRules;
    }

    /**
     * A team with its board here and its project in Jira.
     *
     * @param board id of the team's board, chosen by the client
     * @param sprints which sprint each iteration is; {@code null} for none
     */
    public record TeamPlan(
            @NotNull UUID team,
            @NotBlank @Size(max = 200) String name,
            @NotNull UUID board,
            @Size(max = 50) String projectId,
            @Size(max = 50) String projectKey,
            @Size(max = 50) String scrumBoardId,
            @Size(max = 12) List<@NotNull @Valid SprintPlan> sprints) {

        public TeamPlan {
            sprints = sprints == null ? List.of() : sprints;
        }
    }

    /** The sprint that a team maps to an iteration. */
    public record SprintPlan(
            @NotNull UUID iteration,
            @NotBlank @Size(max = 50) String sprintId) {}
}
