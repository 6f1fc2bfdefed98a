package io.piboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.board.BoardClient;
import io.piboard.acceptance.board.LiveBoard;
import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.jira.IssueState;
import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.model.SprintMap;
import io.piboard.acceptance.scenario.Stickies;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.demo.DemoIds;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Purpose of it all: what a person changes on one side appears on the other, once. */
@ExtendWith(RunningSuite.class)
class BothDirectionsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite;
    private BoardClient mia;

    BothDirectionsIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void logIn() {
        mia = suite.logIn("mia");
    }

    @Test
    void aPersonLogsInAndSeesTheBoardsOfTheDemo() {
        assertThat(mia.boards())
                .extracting(board -> board.path("name").asText())
                .contains("Falcons", "Owls", "Kites");
        assertThat(mia.stickies(DemoIds.board(1))).hasSizeGreaterThan(10);
    }

    @Test
    void editsOfAStickyReachItsIssue() {
        StickyState sticky = Stickies.linked(suite, 10);
        String iteration = DemoIds.iteration(3).toString();
        String sprint =
                SprintMap.of(mia.session(DemoIds.SESSION)).sprint(sticky.board().toString(), iteration);
        String status = nextStatus(sticky);

        patch(sticky, Map.of("text", "Written on the board"));
        patch(sticky, Map.of("storyPoints", 13));
        patch(sticky, Map.of("iteration", iteration));
        patch(sticky, Map.of("status", statusId(status)));

        eventually(() -> issue(sticky).summary().equals("Written on the board"));
        eventually(() -> issue(sticky).points().equals("13"));
        eventually(() -> issue(sticky).sprint().equals(sprint));
        eventually(() -> issue(sticky).status().equals(status));
        eventually(() -> mia.sticky(sticky.id()).syncState().equals("SYNCED"));
    }

    @Test
    void editsInJiraReachTheStickyAndTheOpenScreens() {
        StickyState sticky = Stickies.linked(suite, 11);
        String issue = sticky.issueId();
        String iteration = DemoIds.iteration(2).toString();
        String sprint =
                SprintMap.of(mia.session(DemoIds.SESSION)).sprint(sticky.board().toString(), iteration);
        String status = suite.jira().nextStatuses(issue).getFirst();

        try (LiveBoard live = mia.follow(sticky.board())) {
            suite.jira().summary(issue, "Written in Jira");
            suite.jira().points(issue, issue(sticky).project(), "0.5");
            suite.jira().sprint(issue, sprint);
            suite.jira().status(issue, status);

            seen(live, sticky, Field.TEXT, "Written in Jira");
            seen(live, sticky, Field.POINTS, "0.5");
            seen(live, sticky, Field.ITERATION, iteration);
            seen(live, sticky, Field.STATUS, status);
        }
    }

    @Test
    void aNewStickyBecomesExactlyOneIssueHoweverOftenItIsSent() {
        UUID sticky = UUID.randomUUID();
        Map<String, Object> wish =
                Map.of("id", sticky, "type", DemoIds.stickyType(1), "text", "New on the board", "storyPoints", 5);

        assertThat(mia.create(DemoIds.board(2), wish).status()).isEqualTo(201);
        assertThat(mia.create(DemoIds.board(2), wish).status()).isEqualTo(200);

        eventually(() -> mia.sticky(sticky).syncState().equals("SYNCED"));
        suite.rest().await();
        assertThat(suite.jira().issues())
                .filteredOn(issue -> issue.marker().equals(sticky.toString()))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.summary()).isEqualTo("New on the board");
                    assertThat(issue.points()).isEqualTo("5");
                    assertThat(issue.project()).isEqualTo("OWL");
                });
    }

    @Test
    void aNewIssueBecomesASticky() {
        try (LiveBoard live = mia.follow(DemoIds.board(3))) {
            String issue = suite.jira().create("KIT", "New in Jira");

            eventually(() -> mia.stickies(DemoIds.board(3)).stream()
                    .anyMatch(one -> one.issueId().equals(issue)));
            StickyState sticky = mia.stickies(DemoIds.board(3)).stream()
                    .filter(one -> one.issueId().equals(issue))
                    .findFirst()
                    .orElseThrow();
            assertThat(sticky.value(Field.TEXT)).isEqualTo("New in Jira");
            eventually(() -> live.latest(sticky.id()).isPresent());
        }
    }

    @Test
    void anEchoCausesNoSecondWrite() {
        StickyState sticky = Stickies.linked(suite, 12);
        suite.rest().await();
        suite.switchboard().forget();

        patch(sticky, Map.of("text", "Only once, please"));
        eventually(() -> issue(sticky).summary().equals("Only once, please"));
        suite.rest().await();
        long boardVersion = mia.sticky(sticky.id()).version();
        suite.rest().await();

        assertThat(suite.switchboard().writes()).isEqualTo(1);
        assertThat(suite.switchboard().deliveries("DELIVERED")).isEqualTo(1);
        assertThat(mia.sticky(sticky.id()).version()).isEqualTo(boardVersion);
    }

    @Test
    void atRestBothSidesAgree() {
        suite.rest().await();

        assertThat(suite.compare(new Model()).differences()).isEmpty();
    }

    private void patch(StickyState sticky, Map<String, ?> changes) {
        assertThat(mia.patch(mia.sticky(sticky.id()), changes).status()).isEqualTo(200);
    }

    private IssueState issue(StickyState sticky) {
        return suite.jira().issue(sticky.issueId());
    }

    private String nextStatus(StickyState sticky) {
        return suite.jira().nextStatuses(sticky.issueId()).getFirst();
    }

    private String statusId(String name) {
        for (JsonNode status : mia.board(DemoIds.board(1)).path("statuses")) {
            if (status.path("name").asText().equals(name)) {
                return status.path("id").asText();
            }
        }
        throw new AssertionError("no status " + name);
    }

    private void seen(LiveBoard live, StickyState sticky, Field field, String value) {
        eventually(() -> live.latest(sticky.id())
                .filter(now -> now.value(field).equals(value))
                .isPresent());
        eventually(() -> mia.sticky(sticky.id()).value(field).equals(value));
    }

    private static void eventually(Callable<Boolean> holds) {
        await().atMost(PATIENCE).until(holds);
    }
}
