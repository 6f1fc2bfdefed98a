package io.piboard.sync.work;

import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.Iteration;
import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.session.SessionChanged.SprintMapping;
import io.piboard.contracts.session.SessionChanged.StickyTypeMapping;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.contracts.session.SessionChanged.TeamProject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A connection, and sessions with two teams in two projects, stories and features. */
final class PlanOnMaps {

    static final UUID ORGANISATION = UUID.randomUUID();
    static final UUID CONNECTION = UUID.randomUUID();
    static final UUID FALCONS = UUID.randomUUID();
    static final UUID EAGLES = UUID.randomUUID();
    static final UUID ITERATION_1 = UUID.randomUUID();
    static final UUID STORY = UUID.randomUUID();
    static final UUID FEATURE = UUID.randomUUID();
    static final String STORY_TYPE = "10001";
    static final String FEATURE_TYPE = "10002";
    static final String FALCONS_PROJECT = "10000";
    static final String EAGLES_PROJECT = "20000";

    static final ConnectionChanged CONNECTED = new ConnectionChanged(
            ORGANISATION,
            CONNECTION,
            1,
            "Acme",
            JiraKind.CLOUD,
            URI.create("https://acme.example"),
            URI.create("https://acme.example"),
            ConnectionState.ACTIVE,
            "project in (10000, 20000)",
            Map.of(FieldRole.STORY_POINTS, "customfield_10035", FieldRole.SPRINT, "customfield_10020"),
            1,
            null,
            null);

    private PlanOnMaps() {}

    static SessionChanged session(UUID session, LinkRule... rules) {
        return new SessionChanged(
                ORGANISATION,
                session,
                1,
                "PI 7",
                CONNECTION,
                SessionState.ACTIVE,
                ConflictPolicy.ASK,
                DeletePolicy.KEEP_ISSUE,
                List.of(new Iteration(ITERATION_1, "I1", 1)),
                List.of(team(FALCONS, FALCONS_PROJECT), team(EAGLES, EAGLES_PROJECT)),
                List.of(
                        new StickyTypeMapping(STORY, "Story", STORY_TYPE),
                        new StickyTypeMapping(FEATURE, "Feature", FEATURE_TYPE)),
                List.of(rules));
    }

    /** The Falcons alone, who plan both projects. */
    static SessionChanged planningBoth(UUID session) {
        SessionChanged known = session(session);
        TeamMapping falcons = known.teams().getFirst();
        TeamMapping both = new TeamMapping(
                falcons.team(),
                falcons.name(),
                falcons.board(),
                falcons.projectId(),
                falcons.projectKey(),
                falcons.scrumBoardId(),
                falcons.sprints(),
                List.of(new TeamProject(EAGLES_PROJECT, "P" + EAGLES_PROJECT, "2")),
                null);
        return new SessionChanged(
                known.organisation(),
                known.session(),
                known.version(),
                known.name(),
                known.connection(),
                known.state(),
                known.conflictPolicy(),
                known.deletePolicy(),
                known.iterations(),
                List.of(both),
                known.stickyTypes(),
                known.linkRules());
    }

    /** The session's next version. */
    static SessionChanged with(SessionChanged known, SessionState state, DeletePolicy deletePolicy) {
        return new SessionChanged(
                known.organisation(),
                known.session(),
                known.version() + 1,
                known.name(),
                known.connection(),
                state,
                known.conflictPolicy(),
                deletePolicy,
                known.iterations(),
                known.teams(),
                known.stickyTypes(),
                known.linkRules());
    }

    /** The connection's next version: another Jira field holds the points. */
    static ConnectionChanged withPointsIn(String jiraField) {
        return new ConnectionChanged(
                ORGANISATION,
                CONNECTION,
                CONNECTED.version() + 1,
                CONNECTED.name(),
                CONNECTED.kind(),
                CONNECTED.apiUrl(),
                CONNECTED.siteUrl(),
                CONNECTED.state(),
                CONNECTED.scopeJql(),
                Map.of(FieldRole.STORY_POINTS, jiraField, FieldRole.SPRINT, "customfield_10020"),
                CONNECTED.fieldsVersion() + 1,
                null,
                null);
    }

    private static TeamMapping team(UUID team, String project) {
        return new TeamMapping(
                team,
                "Team " + project,
                team,
                project,
                "P" + project,
                "1",
                List.of(new SprintMapping(ITERATION_1, "11")));
    }
}
