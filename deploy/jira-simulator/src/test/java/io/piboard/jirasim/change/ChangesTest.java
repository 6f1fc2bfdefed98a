package io.piboard.jirasim.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.TestSite;
import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private final Site site = TestSite.demo();
    private final Changes changes = new Changes(site);
    private final List<ChangeEvent> events = new ArrayList<>();

    ChangesTest() {
        changes.listen(events::add);
    }

    @Test
    void updatedGrowsWithEveryChangeEvenWhenTheClockStandsStill() {
        // given
        Issue first = changes.update(DemoCatalog.MIA, story().with(FieldId.SUMMARY, "one"), "issue_updated");

        // when
        Issue second = changes.update(DemoCatalog.MIA, first.with(FieldId.SUMMARY, "two"), "issue_updated");

        // then
        assertThat(first.updated()).isEqualTo(TestSite.NOW);
        assertThat(second.updated()).isEqualTo(TestSite.NOW.plusMillis(1));
    }

    @Test
    void anEditThatChangesNothingLeavesNoTrace() {
        // when
        Issue after =
                changes.update(DemoCatalog.MIA, story().with(FieldId.SUMMARY, story().text(FieldId.SUMMARY)), "x");

        // then
        assertThat(after.updated()).isEqualTo(story().updated());
        assertThat(events).isEmpty();
    }

    @Test
    void aMoveToASprintNamesAllSprintsInTheChangelog() {
        // given
        Issue issue = story().with(FieldId.SPRINT, List.of(12L, 13L));

        // when
        changes.update(DemoCatalog.MIA, issue, "issue_updated");

        // then
        ChangeItem item = ((ChangeEvent.IssueUpdated) events.getFirst()).items().getFirst();
        assertThat(item.field()).isEqualTo("Sprint");
        assertThat(item.to()).isEqualTo("12, 13");
        assertThat(item.toText()).isEqualTo("Falcons Sprint 7.2, Falcons Sprint 7.3");
    }

    @Test
    void aDeletedEpicLeavesItsChildrenWithoutParent() {
        // given
        Issue epic = site.issue("FAL-1").orElseThrow();

        // when
        changes.delete(DemoCatalog.MIA, epic);

        // then
        assertThat(story().text(FieldId.PARENT)).isNull();
        assertThat(events.getLast()).isInstanceOf(ChangeEvent.IssueDeleted.class);
    }

    private Issue story() {
        return site.issue("FAL-2").orElseThrow();
    }
}
