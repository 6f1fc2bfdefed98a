package io.piboard.simulation.planning;

import io.piboard.board.plan.BoardPlan;
import io.piboard.board.plan.BoardPlan.PlannedStatus;
import io.piboard.board.plan.BoardPlan.PlannedType;
import io.piboard.board.plan.StickyFunction;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.Iteration;
import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.session.SessionChanged.StickyTypeMapping;
import java.util.List;
import java.util.UUID;

/** One session as it is at the moment; an admin may change its policies and pause it. */
public final class PlannedSession {

    private final UUID id;
    private final UUID organisation;
    private final UUID connection;
    private final UUID stickyType;
    private final List<Iteration> iterations;
    private final List<Team> teams;
    private final LinkRule rule;
    private long version;
    private ConflictPolicy conflicts = ConflictPolicy.ASK;
    private DeletePolicy deletions = DeletePolicy.KEEP_ISSUE;
    private SessionState state = SessionState.ACTIVE;

    PlannedSession(
            UUID id,
            UUID organisation,
            UUID connection,
            UUID stickyType,
            List<Iteration> iterations,
            List<Team> teams,
            LinkRule rule) {
        this.id = id;
        this.organisation = organisation;
        this.connection = connection;
        this.stickyType = stickyType;
        this.iterations = iterations;
        this.teams = teams;
        this.rule = rule;
    }

    public UUID id() {
        return id;
    }

    public List<Team> teams() {
        return teams;
    }

    public List<Iteration> iterations() {
        return iterations;
    }

    /** Which link a string is. */
    public LinkRule rule() {
        return rule;
    }

    public ConflictPolicy conflicts() {
        return conflicts;
    }

    public SessionState state() {
        return state;
    }

    public void decideConflicts(ConflictPolicy policy) {
        conflicts = policy;
    }

    public void become(SessionState next) {
        state = next;
    }

    /** As board-service publishes it after each change. */
    public SessionChanged published(long now) {
        version = Math.max(version + 1, now);
        return new SessionChanged(
                organisation,
                id,
                version,
                "PI 7",
                connection,
                state,
                conflicts,
                deletions,
                iterations,
                teams.stream().map(Team::asMapping).toList(),
                List.of(new StickyTypeMapping(stickyType, "Story", Planning.STORY)),
                List.of(rule));
    }

    public BoardPlan planOf(Team team) {
        return new BoardPlan(
                organisation,
                team.board(),
                "Board " + team.project(),
                "TEAM",
                0,
                id,
                team.id(),
                connection,
                state,
                deletions,
                iterations,
                List.of(new PlannedType(stickyType, "Story", "yellow", StickyFunction.WORK_ITEM, Planning.STORY)),
                List.of(rule),
                Planning.STATUSES.stream()
                        .map(status -> new PlannedStatus(status, status, "new"))
                        .toList(),
                null,
                List.of());
    }
}
