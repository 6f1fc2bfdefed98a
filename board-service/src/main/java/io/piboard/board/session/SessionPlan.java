package io.piboard.board.session;

import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
     * A team with its board here and its projects in Jira.
     *
     * @param board id of the team's board, chosen by the client
     * @param projectId where new issues are made; {@code null} for a team without Jira
     * @param sprints which sprint each iteration is; {@code null} for none
     * @param moreProjects what else the team plans; {@code null} for nothing
     * @param teamField tells its issues from those of other teams of the project; {@code null} for none
     */
    public record TeamPlan(
            @NotNull UUID team,
            @NotBlank @Size(max = 200) String name,
            @NotNull UUID board,
            @Size(max = 50) String projectId,
            @Size(max = 50) String projectKey,
            @Size(max = 50) String scrumBoardId,
            @Size(max = 12) List<@NotNull @Valid SprintPlan> sprints,
            @Size(max = 20) List<@NotNull @Valid ProjectPlan> moreProjects,
            @Valid TeamFieldPlan teamField) {

        public TeamPlan {
            sprints = sprints == null ? List.of() : sprints;
            moreProjects = moreProjects == null ? List.of() : moreProjects;
        }

        /** All that it plans, the one for new issues first. */
        public List<ProjectPlan> projects() {
            Stream<ProjectPlan> main = projectId == null
                    ? Stream.empty()
                    : Stream.of(new ProjectPlan(projectId, projectKey, scrumBoardId));
            return Stream.concat(main, moreProjects.stream()).toList();
        }

        public TeamPlan withSprints(List<SprintPlan> other) {
            return new TeamPlan(team, name, board, projectId, projectKey, scrumBoardId, other, moreProjects, teamField);
        }

        /** The sprint of this iteration, if the team maps one. */
        public Optional<String> sprintOf(UUID iteration) {
            return sprints.stream()
                    .filter(sprint -> sprint.iteration().equals(iteration))
                    .map(SprintPlan::sprintId)
                    .findFirst();
        }
    }

    /** A Jira project, with the scrum board that estimates its issues. */
    public record ProjectPlan(
            @NotBlank @Size(max = 50) String projectId,
            @Size(max = 50) String projectKey,
            @Size(max = 50) String scrumBoardId) {}

    /** The team's issues have this value in this Jira field. */
    public record TeamFieldPlan(
            @NotBlank @Size(max = 100) String fieldId,
            @NotBlank @Size(max = 255) String value) {}

    /** The sprint that a team maps to an iteration. */
    public record SprintPlan(
            @NotNull UUID iteration,
            @NotBlank @Size(max = 50) String sprintId) {}
}
