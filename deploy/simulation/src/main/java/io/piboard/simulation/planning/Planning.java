package io.piboard.simulation.planning;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.contracts.session.SessionChanged.Iteration;
import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.contracts.session.SessionChanged.SprintMapping;
import io.piboard.simulation.kernel.SeededChance;
import io.piboard.sync.alm.AlmIssue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One organisation with one Jira site and two sessions. Both plan project 10000, so its issues are shown twice, and map its
 * sprints differently; the third iteration of each has no sprint. A string is a link of any kind and direction.
 */
public final class Planning {

    /** What a string between two stickies may be in Jira. */
    public static final List<String> LINK_TYPES = List.of("10000", "10000", AlmIssue.PARENT);

    public static final String STORY = "10001";
    public static final String SHARED_PROJECT = "10000";
    public static final String OTHER_PROJECT = "10001";
    public static final List<String> STATUSES = List.of("10100", "10101", "10102");
    public static final Map<String, String> CATEGORIES =
            Map.of("10100", "new", "10101", "indeterminate", "10102", "done");
    public static final List<String> SPRINTS = List.of("11", "12", "13");

    private final UUID organisation;
    private final UUID connection;
    private final UUID stickyType;
    private final List<PlannedSession> sessions;

    public Planning(SeededChance chance) {
        organisation = chance.uuid();
        connection = chance.uuid();
        stickyType = chance.uuid();
        sessions = List.of(session(chance, true), session(chance, false));
    }

    public UUID organisation() {
        return organisation;
    }

    public UUID connection() {
        return connection;
    }

    public UUID stickyType() {
        return stickyType;
    }

    public List<PlannedSession> sessions() {
        return sessions;
    }

    public Stream<Team> teams() {
        return sessions.stream().flatMap(session -> session.teams().stream());
    }

    public Team teamOf(UUID board) {
        return teams().filter(team -> team.board().equals(board)).findFirst().orElseThrow();
    }

    public PlannedSession sessionOf(UUID id) {
        return sessions.stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public Optional<Team> teamIn(PlannedSession session, String project) {
        return session.teams().stream()
                .filter(team -> team.project().equals(project))
                .findFirst();
    }

    public ConnectionChanged connectionChanged() {
        return new ConnectionChanged(
                organisation,
                connection,
                1,
                "Acme",
                JiraKind.CLOUD,
                URI.create("https://acme.example"),
                URI.create("https://acme.example"),
                ConnectionState.ACTIVE,
                "project in (10000, 10001)",
                Map.of(FieldRole.STORY_POINTS, "customfield_10035", FieldRole.SPRINT, "customfield_10020"),
                1,
                null,
                null);
    }

    private PlannedSession session(SeededChance chance, boolean first) {
        List<Iteration> iterations = List.of(
                new Iteration(chance.uuid(), "I1", 1),
                new Iteration(chance.uuid(), "I2", 2),
                new Iteration(chance.uuid(), "I3", 3));
        List<SprintMapping> sprints = first
                ? List.of(
                        new SprintMapping(iterations.get(0).id(), "11"),
                        new SprintMapping(iterations.get(1).id(), "12"))
                : List.of(
                        new SprintMapping(iterations.get(0).id(), "12"),
                        new SprintMapping(iterations.get(1).id(), "13"));
        Team shared = new Team(chance.uuid(), chance.uuid(), SHARED_PROJECT, "1", sprints);
        Team own = new Team(chance.uuid(), chance.uuid(), OTHER_PROJECT, "2", sprints);
        return new PlannedSession(
                chance.uuid(),
                organisation,
                connection,
                stickyType,
                iterations,
                first ? List.of(shared, own) : List.of(shared),
                new LinkRule(stickyType, stickyType, chance.pick(LINK_TYPES), chance.percent(40)));
    }
}
