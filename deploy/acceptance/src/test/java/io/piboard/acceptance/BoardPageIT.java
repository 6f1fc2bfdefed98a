package io.piboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.acceptance.board.StickyState;
import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.model.SprintMap;
import io.piboard.acceptance.page.BoardColumn;
import io.piboard.acceptance.page.BoardPage;
import io.piboard.acceptance.page.ChromiumBrowser;
import io.piboard.acceptance.page.StickyNote;
import io.piboard.acceptance.scenario.Stickies;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.demo.DemoIds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page in a real browser: what a person drags reaches Jira, what happens in Jira is seen without a reload. */
@ExtendWith(RunningSuite.class)
class BoardPageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @Test
    void aDraggedStickyReachesJiraAndAnEditInJiraReachesThePage(Suite suite) {
        suite.rest().await();
        StickyState sticky = Stickies.linked(suite, 13);
        String target =
                sticky.value(Field.ITERATION).equals(DemoIds.iteration(2).toString())
                        ? "Iteration 7.3"
                        : "Iteration 7.2";
        String sprint = sprint(suite, sticky, target);

        try (ChromiumBrowser browser = ChromiumBrowser.launch();
                BoardPage page = browser.open(suite.stack().origin())) {
            try {
                page.logIn("mia", "piboard").openBoard("Falcons");
                page.screenshot(SCREENSHOTS.resolve("board.png"));
                StickyNote note = page.sticky(sticky.issueKey());
                note.dragTo(page.column(target));
                await().atMost(PATIENCE)
                        .until(() ->
                                suite.jira().issue(sticky.issueId()).sprint().equals(sprint));
                note.waitForBadge("SYNCED");
                page.screenshot(SCREENSHOTS.resolve("dragged.png"));

                suite.jira().summary(sticky.issueId(), "Seen without a reload");
                note.waitForText("Seen without a reload");
                assertThat(page.column(target).sticky(sticky.issueKey()).id()).isEqualTo(note.id());
                page.screenshot(SCREENSHOTS.resolve("followed.png"));
            } catch (RuntimeException | AssertionError e) {
                page.screenshot(SCREENSHOTS.resolve("failed.png"));
                throw e;
            }
        }
    }

    @Test
    void aStickyWhoseIssueIsDeletedInJiraSaysSoAndGetsANewIssueByItsMenu(Suite suite) {
        suite.rest().await();
        StickyState sticky = Stickies.linked(suite, 14);
        try (ChromiumBrowser browser = ChromiumBrowser.launch();
                BoardPage page = browser.open(suite.stack().origin())) {
            page.logIn("mia", "piboard").openBoard("Falcons");
            StickyNote note = page.sticky(sticky.issueKey());
            suite.jira().delete(sticky.issueId());
            note.waitForBadge("GONE");
            page.screenshot(SCREENSHOTS.resolve("gone.png"));

            note.makeNewIssue().waitForBadge("SYNCED").waitForOtherIssueThan(sticky.issueKey());

            page.screenshot(SCREENSHOTS.resolve("made-again.png"));
            assertThat(suite.jira()
                            .issue(suite.logIn("mia").sticky(sticky.id()).issueId())
                            .summary())
                    .isEqualTo(note.text());
        }
    }

    @Test
    void whatJiraDoesNotLetUsDoIsDisabledOnAnOpenPageWithTheReasonUntilItIsGivenBack(Suite suite) {
        suite.rest().await();
        StickyState sticky = Stickies.linked(suite, 12);
        try (ChromiumBrowser browser = ChromiumBrowser.launch();
                BoardPage page = browser.open(suite.stack().origin())) {
            page.logIn("mia", "piboard").openBoard("Falcons");
            StickyNote note = page.sticky(sticky.issueKey());

            suite.switchboard().deny("FAL", "EDIT_ISSUES", "SCHEDULE_ISSUES", "CREATE_ISSUES");
            checkPermissions(suite);

            assertThat(note.whyNoPoints()).contains("Edit Issues", "project FAL", "administrator");
            assertThat(note.whyNoText()).contains("Edit Issues");
            assertThat(page.column("Backlog").addable()).isNotEmpty().doesNotContain("Story");
            assertThat(note.whyNoMoveTo(another(sticky, page))).contains("Schedule Issues");
            assertThat(page.missingPermissions()).contains("Edit Issues", "Schedule Issues", "Create Issues");
            page.screenshot(SCREENSHOTS.resolve("disabled.png"));

            suite.switchboard().calm();
            checkPermissions(suite);
            note.waitForEditing();
        } finally {
            suite.switchboard().calm();
        }
    }

    private static BoardColumn another(StickyState sticky, BoardPage page) {
        boolean isSecond =
                sticky.value(Field.ITERATION).equals(DemoIds.iteration(2).toString());
        return page.column(isSecond ? "Iteration 7.3" : "Iteration 7.2");
    }

    /** As a person does who has just changed something in Jira; a moment after the last time it is too soon. */
    private static void checkPermissions(Suite suite) {
        var admin = suite.logIn("ada").http();
        await().atMost(PATIENCE)
                .until(() -> admin.post("/api/v1/connections/" + DemoIds.CONNECTION + "/permissions/check", Map.of())
                        .isGood());
    }

    private static String sprint(Suite suite, StickyState sticky, String iteration) {
        int number = iteration.charAt(iteration.length() - 1) - '0';
        return SprintMap.of(suite.logIn("mia").session(DemoIds.SESSION))
                .sprint(sticky.board().toString(), DemoIds.iteration(number).toString());
    }
}
