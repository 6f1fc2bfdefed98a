package io.piboard.jira.trap;

import static io.piboard.jira.trap.Calls.answer;
import static io.piboard.jira.trap.Calls.failure;
import static io.piboard.jirasim.kind.JiraKind.CLOUD;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jira.CreateIssue;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraIssue;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSites;
import io.piboard.jira.JiraSprint;
import io.piboard.jira.SprintField;
import io.piboard.jira.SprintUpdate;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.mischief.Fault;
import io.piboard.jirasim.mischief.Target;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class SprintTrapsIT {

    @Inject
    JiraSites sites;

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void closedAndUnknownSprintsTakeNothing(JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();
            String closed = state(site, "active");
            jira.by("piboard", "POST", "/rest/agile/1.0/sprint/" + closed, "{\"state\":\"closed\"}");
            String id = story(site);

            assertThat(failure(JiraException.Rejected.class, site.moveToSprint(closed, List.of(id)))
                            .status())
                    .isEqualTo(400);
            failure(JiraException.class, site.moveToSprint("999", List.of(id)));
            failure(JiraException.NotFound.class, site.sprint("999"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void oneEpicRefusesTheWholeMove(JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();
            String id = story(site);
            String epic = jira.issueId("FAL-1");

            failure(JiraException.Rejected.class, site.moveToSprint("12", List.of(id, epic)));

            assertThat(openSprint(site, id)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void missingDatesAndDifferentMembersOfSprintsMatterNot(JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            String made = jira.by(
                            "piboard", "POST", "/rest/agile/1.0/sprint", "{\"name\":\"Bare\",\"originBoardId\":1}")
                    .path("id")
                    .asText();

            assertThat(answer(jira.client().sprint(made))).isEqualTo(new JiraSprint(made, "Bare", "future", "1"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void aSprintIsMadeAndAChangeLeavesTheRestOfIt(JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();
            Instant start = Instant.parse("2027-01-04T08:00:00Z");
            Instant end = Instant.parse("2027-01-15T16:30:00Z");

            JiraSprint made = answer(site.createSprint("1", "Made", start, end, "Land"));
            assertThat(made).isEqualTo(new JiraSprint(made.id(), "Made", "future", "1", start, end, "Land"));

            answer(site.updateSprint(made.id(), new SprintUpdate("Renamed", null, null, null, null)));
            assertThat(answer(site.sprint(made.id())))
                    .isEqualTo(new JiraSprint(made.id(), "Renamed", "future", "1", start, end, "Land"));

            answer(site.updateSprint(state(site, "active"), new SprintUpdate(null, "closed", null, null, null)));
            answer(site.updateSprint(made.id(), new SprintUpdate(null, "active", null, null, "")));
            assertThat(answer(site.sprint(made.id())))
                    .isEqualTo(new JiraSprint(made.id(), "Renamed", "active", "1", start, end, ""));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void aSprintMayBeMadeWithoutDates(JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();

            JiraSprint made = answer(site.createSprint("1", "Some day", null, null, null));

            assertThat(answer(site.sprints("1"))).contains(made);
            failure(
                    JiraException.Rejected.class,
                    site.updateSprint(made.id(), new SprintUpdate(null, "active", null, null, null)));
        }
    }

    /** A second try would make a second sprint. */
    @Test
    void aSprintWhoseAnswerIsLostIsMadeOnce() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();
            int before = answer(site.sprints("1")).size();
            jira.loseAnswer(Fault.always(Target.of("POST", "/rest/agile/1.0/sprint$"), 503)
                    .once());

            JiraException.Unavailable lost =
                    failure(JiraException.Unavailable.class, site.createSprint("1", "Once", null, null, null));

            assertThat(lost.outcomeUnknown()).isTrue();
            assertThat(answer(site.sprints("1"))).hasSize(before + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void moreSprintsThanAPageHoldsAreAllRead(JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            int before = answer(jira.client().sprints("1")).size();
            for (int i = 0; i < 60; i++) {
                jira.by("piboard", "POST", "/rest/agile/1.0/sprint", "{\"name\":\"S" + i + "\",\"originBoardId\":1}");
            }

            List<JiraSprint> sprints = answer(jira.client().sprints("1"));

            assertThat(sprints).hasSize(before + 60).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void theBacklogTakesOutOfTheOpenSprintOnly(JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();
            String id = story(site);
            answer(site.moveToSprint("12", List.of(id)));
            assertThat(openSprint(site, id)).hasValue("12");

            answer(site.moveToBacklog(List.of(id)));

            assertThat(openSprint(site, id)).isEmpty();
        }
    }

    @Test
    void aRankingThatSucceedsInPartTellsWhichDidNot() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();

            List<String> refused =
                    answer(site.rankBefore(List.of(jira.issueId("FAL-5"), "99999999"), jira.issueId("FAL-2")));

            assertThat(refused).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void rankingAgainstItselfIsAccepted(JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            String id = jira.issueId("FAL-5");

            assertThat(answer(jira.client().rankBefore(List.of(id), id))).isEmpty();
        }
    }

    private static String state(JiraSite site, String state) {
        return answer(site.sprints("1")).stream()
                .filter(sprint -> sprint.state().equals(state))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static java.util.Optional<String> openSprint(JiraSite site, String id) {
        String field = answer(site.fields()).stream()
                .filter(one -> one.custom().equals("com.pyxis.greenhopper.jira:gh-sprint"))
                .findFirst()
                .orElseThrow()
                .id();
        JiraIssue read = answer(site.issue(id, List.of(field), List.of()));
        return SprintField.openSprintId(read.fields().path(field));
    }

    private static String story(JiraSite site) {
        return answer(site.createIssue(new CreateIssue("10000", "10001", "Story", Map.of(), Map.of())))
                .id();
    }
}
