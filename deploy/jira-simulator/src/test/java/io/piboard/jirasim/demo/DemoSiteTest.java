package io.piboard.jirasim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.TestSite;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.IssueType;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.SprintState;
import io.piboard.jirasim.site.TeamManagedDemo;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSiteTest {

    private final Site site = TestSite.demo();

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(TestSite.demo().issues()).containsExactlyElementsOf(site.issues());
    }

    @Test
    void hasFourSprintsPerTeamOfWhichTheFirstRuns() {
        assertThat(site.sprints())
                .extracting(Sprint::id)
                .containsExactly(11L, 12L, 13L, 14L, 21L, 22L, 23L, 24L, 31L, 32L, 33L, 34L, 41L, 42L, 43L, 44L);
        assertThat(site.sprints())
                .filteredOn(sprint -> sprint.state() == SprintState.ACTIVE)
                .extracting(Sprint::id)
                .containsExactly(11L, 21L, 31L, 41L);
    }

    @Test
    void hasAboutFiftyIssuesPerTeamAllBelowAnEpicOrEpicsThemselves() {
        assertThat(companyManaged()).hasSizeBetween(145, 160);
        assertThat(companyManaged())
                .allSatisfy(issue -> assertThat(isEpic(issue) || hasEpic(issue)).isTrue());
        assertThat(site.issues()).filteredOn(issue -> issue.points() != null).hasSizeGreaterThan(80);
    }

    @Test
    void hasATeamManagedProjectOfItsOwnTypesAndStatusesWithSubtasks() {
        assertThat(site.issues())
                .filteredOn(issue -> issue.project().equals(TeamManagedDemo.PROJECT.id()))
                .hasSize(13)
                .allSatisfy(issue -> assertThat(type(issue).scope().covers(TeamManagedDemo.PROJECT))
                        .isTrue())
                .filteredOn(issue -> type(issue).subtask())
                .hasSize(3)
                .allSatisfy(issue -> assertThat(hasEpic(issue)).isFalse());
    }

    private List<Issue> companyManaged() {
        return site.issues().stream()
                .filter(issue -> !issue.project().equals(TeamManagedDemo.PROJECT.id()))
                .toList();
    }

    private IssueType type(Issue issue) {
        return site.catalog().type(issue.text(FieldId.TYPE)).orElseThrow();
    }

    private boolean hasEpic(Issue issue) {
        return site.issue(issue.text(FieldId.PARENT)).filter(this::isEpic).isPresent();
    }

    private boolean isEpic(Issue issue) {
        return type(issue).epic();
    }
}
