package io.piboard.metadata.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.session.SessionChanged.BacklogMapping;
import io.piboard.contracts.session.SessionChanged.ConflictPolicy;
import io.piboard.contracts.session.SessionChanged.DeletePolicy;
import io.piboard.contracts.session.SessionChanged.FieldFilter;
import io.piboard.contracts.session.SessionChanged.Iteration;
import io.piboard.contracts.session.SessionChanged.LinkRule;
import io.piboard.contracts.session.SessionChanged.SessionState;
import io.piboard.contracts.session.SessionChanged.SprintMapping;
import io.piboard.contracts.session.SessionChanged.StickyTypeMapping;
import io.piboard.contracts.session.SessionChanged.TeamField;
import io.piboard.contracts.session.SessionChanged.TeamMapping;
import io.piboard.contracts.session.SessionChanged.TeamProject;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import io.piboard.metadata.drift.Subject.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsesTest {

    private static final UUID ITERATION = UUID.randomUUID();
    private static final UUID STORY = UUID.randomUUID();
    private static final UUID FEATURE = UUID.randomUUID();

    @Test
    void eachThingIsListedWithWhatItIsUsedFor() {
        Map<Subject, String> uses = Uses.of(session(team("Falcons")), Map.of("customfield_10016", "story points"));

        assertThat(uses)
                .containsEntry(Subject.project("10000"), "team Falcons")
                .containsEntry(in(Kind.BOARD, "1"), "team Falcons")
                .containsEntry(in(Kind.SPRINT, "11"), "iteration I1 of team Falcons")
                .containsEntry(in(Kind.ISSUE_TYPE, "10001"), "sticky type Story")
                .containsEntry(in(Kind.WORKFLOW, "10001"), "sticky type Story")
                .containsEntry(in(Kind.PERMISSION, "EDIT_ISSUES"), "team Falcons")
                .containsEntry(Subject.linkType("10100"), "strings from Story to Feature")
                .containsEntry(Subject.field("customfield_10016"), "story points");
    }

    @Test
    void whatTwoTeamsUseIsListedOnce() {
        Map<Subject, String> uses = Uses.of(session(team("Falcons 10"), team("Falcons 1")), Map.of());

        assertThat(uses).containsEntry(Subject.project("10000"), "team Falcons 10, team Falcons 1");
    }

    @Test
    void theParentIsNoLinkTypeOfTheSite() {
        assertThat(Uses.of(session(team("Falcons")), Map.of()).keySet())
                .filteredOn(subject -> subject.kind() == Kind.LINK_TYPE)
                .containsExactly(Subject.linkType("10100"));
    }

    @Test
    void everyProjectOfATeamIsUsedWithItsBoardAndTheTypes() {
        TeamMapping team = new TeamMapping(
                UUID.randomUUID(),
                "Falcons",
                UUID.randomUUID(),
                "10000",
                "FAL",
                "1",
                List.of(),
                List.of(new TeamProject("10001", "OWL", "2")),
                new TeamField("customfield_10050", "Falcons"));

        Map<Subject, String> uses = Uses.of(session(team), Map.of());

        assertThat(uses)
                .containsEntry(Subject.project("10001"), "team Falcons")
                .containsEntry(new Subject(Kind.BOARD, "10001", "2"), "team Falcons")
                .containsEntry(new Subject(Kind.ISSUE_TYPE, "10001", "10001"), "sticky type Story")
                .containsEntry(Subject.field("customfield_10050"), "issues of team Falcons");
    }

    @Test
    void aBacklogUsesItsProjectAndFields() {
        BacklogMapping backlog = new BacklogMapping(
                "10002", "customfield_10060", List.of(new FieldFilter("customfield_10061", List.of("x"))), null);
        SessionChanged session =
                session(List.of(new StickyTypeMapping(FEATURE, "Feature", "10000", backlog)), team("Falcons"));

        Map<Subject, String> uses = Uses.of(session, Map.of());

        assertThat(uses)
                .containsEntry(Subject.project("10002"), "backlog of Feature")
                .containsEntry(new Subject(Kind.ISSUE_TYPE, "10002", "10000"), "backlog of Feature")
                .containsEntry(Subject.field("customfield_10060"), "backlog of Feature")
                .containsEntry(Subject.field("customfield_10061"), "backlog of Feature");
    }

    private static Subject in(Kind kind, String id) {
        return new Subject(kind, "10000", id);
    }

    private static TeamMapping team(String name) {
        return new TeamMapping(
                UUID.randomUUID(),
                name,
                UUID.randomUUID(),
                "10000",
                "FAL",
                "1",
                List.of(new SprintMapping(ITERATION, "11")));
    }

    private static SessionChanged session(TeamMapping... teams) {
        return session(
                List.of(
                        new StickyTypeMapping(STORY, "Story", "10001"),
                        new StickyTypeMapping(FEATURE, "Feature", "10000")),
                teams);
    }

    private static SessionChanged session(List<StickyTypeMapping> types, TeamMapping... teams) {
        return new SessionChanged(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "PI 1",
                UUID.randomUUID(),
                SessionState.ACTIVE,
                ConflictPolicy.ASK,
                DeletePolicy.KEEP_ISSUE,
                List.of(new Iteration(ITERATION, "I1", 1)),
                List.of(teams),
                types,
                List.of(
                        new LinkRule(STORY, FEATURE, "10100", false),
                        new LinkRule(STORY, FEATURE, StringWish.PARENT, false)));
    }
}
