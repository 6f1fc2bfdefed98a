package io.piboard.contracts.session;

import java.util.List;
import java.util.UUID;

/**
 * The present state of one session, on the compacted topic {@code session.v1}; board-service writes it.
 *
 * @param connection {@code null} for a session without Jira
 * @param version rises with each change
 * @param linkRules which strings are links in Jira; a string without a rule stays local
 */
public record SessionChanged(
        UUID organisation,
        UUID session,
        long version,
        String name,
        UUID connection,
        SessionState state,
        ConflictPolicy conflictPolicy,
        DeletePolicy deletePolicy,
        List<Iteration> iterations,
        List<TeamMapping> teams,
        List<StickyTypeMapping> stickyTypes,
        List<LinkRule> linkRules) {

    /** A producer of an earlier version does not know link rules. */
    public SessionChanged {
        linkRules = linkRules == null ? List.of() : List.copyOf(linkRules);
    }

    public enum SessionState {
        ACTIVE,
        PAUSED,
        CLOSED
    }

    /** What happens when both sides changed one field to different values. */
    public enum ConflictPolicy {
        ASK,
        JIRA_WINS,
        BOARD_WINS
    }

    /** What deleting a sticky means for its issue. */
    public enum DeletePolicy {
        KEEP_ISSUE,
        DELETE_ISSUE,
        FORBID
    }

    /** A timebox of the session; {@code position} starts at 1. */
    public record Iteration(UUID id, String name, int position) {}

    /**
     * A team with the project and scrum board it plans in.
     *
     * @param board the team's board on our side
     * @param projectId numeric id of the Jira project
     * @param scrumBoardId numeric id of the Jira board that owns the sprints and the estimation
     * @param sprints which sprint each iteration is; an iteration may be unmapped
     */
    public record TeamMapping(
            UUID team,
            String name,
            UUID board,
            String projectId,
            String projectKey,
            String scrumBoardId,
            List<SprintMapping> sprints) {}

    public record SprintMapping(UUID iteration, String sprintId) {}

    /**
     * A string from a sticky of one type to one of another is this link in Jira.
     *
     * @param linkType id of the Jira link type, or {@code PARENT}
     * @param inward the string's target is the link's source in Jira
     */
    public record LinkRule(UUID fromType, UUID toType, String linkType, boolean inward) {}

    /** A sticky type of function WORK_ITEM and the Jira issue type it stands for. */
    public record StickyTypeMapping(UUID stickyType, String name, String issueTypeId) {}
}
