package io.piboard.contracts.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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

    /**
     * A timebox of the session; {@code position} starts at 1.
     *
     * @param startsOn its first day; {@code null} while nobody has said, as {@code endsOn}, its last one
     */
    public record Iteration(UUID id, String name, int position, LocalDate startsOn, LocalDate endsOn) {

        public Iteration(UUID id, String name, int position) {
            this(id, name, position, null, null);
        }
    }

    /**
     * A team with the project and scrum board it plans in.
     *
     * @param board the team's board on our side
     * @param projectId numeric id of the Jira project, where new issues are made
     * @param scrumBoardId numeric id of the Jira board that owns the sprints and the estimation
     * @param sprints which sprint each iteration is; an iteration may be unmapped
     * @param moreProjects what else the team plans: their issues are on its board, too
     * @param teamField tells its issues from those of other teams of the same project; {@code null} for none
     */
    public record TeamMapping(
            UUID team,
            String name,
            UUID board,
            String projectId,
            String projectKey,
            String scrumBoardId,
            List<SprintMapping> sprints,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TeamProject> moreProjects,
            TeamField teamField) {

        /** A producer of an earlier version knows one project a team. */
        public TeamMapping {
            moreProjects = moreProjects == null ? List.of() : List.copyOf(moreProjects);
        }

        public TeamMapping(
                UUID team,
                String name,
                UUID board,
                String projectId,
                String projectKey,
                String scrumBoardId,
                List<SprintMapping> sprints) {
            this(team, name, board, projectId, projectKey, scrumBoardId, sprints, List.of(), null);
        }

        /** All that it plans, the one for new issues first; empty for a team without Jira. */
        public List<TeamProject> projects() {
            Stream<TeamProject> main = Stream.of(new TeamProject(projectId, projectKey, scrumBoardId));
            return Stream.concat(main, moreProjects.stream())
                    .filter(project -> Objects.nonNull(project.projectId()))
                    .toList();
        }

        public Optional<TeamProject> project(String id) {
            return projects().stream()
                    .filter(project -> project.projectId().equals(id))
                    .findFirst();
        }
    }

    /** A project of a team, with the scrum board that estimates its issues. */
    public record TeamProject(String projectId, String projectKey, String scrumBoardId) {}

    /** Issues of the team are those in which this Jira field has this value. */
    public record TeamField(String fieldId, String value) {}

    public record SprintMapping(UUID iteration, String sprintId) {}

    /**
     * A string from a sticky of one type to one of another is this link in Jira.
     *
     * @param linkType id of the Jira link type, or {@code PARENT}
     * @param inward the string's target is the link's source in Jira
     */
    public record LinkRule(UUID fromType, UUID toType, String linkType, boolean inward) {}

    /**
     * A sticky type of function WORK_ITEM and the Jira issue type it stands for.
     *
     * @param backlog what the ART's backlog shows of it; {@code null} for nothing
     */
    public record StickyTypeMapping(UUID stickyType, String name, String issueTypeId, BacklogMapping backlog) {

        public StickyTypeMapping(UUID stickyType, String name, String issueTypeId) {
            this(stickyType, name, issueTypeId, null);
        }
    }

    /**
     * Which issues of one project are on the ART's backlog; without {@code filter} and {@code jql} all of the type.
     *
     * @param wsjfField id of the numeric field that orders them; {@code null} for none
     * @param filter one value of each of these fields
     * @param jql instead of a filter; {@code null} for none
     */
    public record BacklogMapping(
            String projectId,
            String wsjfField,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldFilter> filter,
            String jql) {

        public BacklogMapping {
            filter = filter == null ? List.of() : List.copyOf(filter);
        }
    }

    /** One of these values. */
    public record FieldFilter(String fieldId, List<String> values) {}
}
