package io.piboard.board.session.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.board.session.SessionPlan.TeamFieldPlan;
import io.piboard.contracts.metadata.MetadataChanged.CreateField;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCheckTest {

    private static final CreateField WSJF = new CreateField("customfield_10040", "WSJF", false, false);

    private final PlanOfFalcons falcons = new PlanOfFalcons();

    @Test
    void aPlanThatFitsIsFoundToFit() {
        assertThat(verdict(PlanOfFalcons.site(PlanOfFalcons.SUMMARY))).isEqualTo(new PlanVerdict(List.of(), List.of()));
    }

    @Test
    void everythingThatCanNeverWorkIsRefusedAtOnce() {
        falcons.board = "7";
        falcons.issueType = "10099";
        falcons.linkType = "10098";
        falcons.teamField = new TeamFieldPlan("customfield_9", "x");
        falcons.backlog = PlanOfFalcons.backlogBy("customfield_10001", "customfield_8");

        assertThat(codes(verdict(PlanOfFalcons.site()).errors()))
                .containsExactlyInAnyOrder(
                        FindingCode.KANBAN_BOARD,
                        FindingCode.UNKNOWN_TYPE,
                        FindingCode.UNKNOWN_LINK_TYPE,
                        FindingCode.UNKNOWN_FIELD,
                        FindingCode.UNKNOWN_FIELD,
                        FindingCode.FIELD_NOT_NUMERIC);
    }

    @Test
    void unknownProjectsAndBoardsAreRefusedInPlainWords() {
        falcons.board = "99";
        assertThat(verdict(PlanOfFalcons.site()).errors())
                .extracting(Finding::path, Finding::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "teams[Falcons].projects[FAL]", "Jira shows us no board 99."));

        falcons.project = "10009";
        assertThat(codes(verdict(PlanOfFalcons.site()).errors())).containsExactly(FindingCode.UNKNOWN_PROJECT);
    }

    @Test
    void whatMayBeOnItsWayIsOnlyTold() {
        falcons.project = "10009";
        falcons.issueType = "10099";
        KnownSite moving = new KnownSite(PlanOfFalcons.site().projects(), PlanOfFalcons.links("10000"), false);

        PlanVerdict verdict = verdict(moving);

        assertThat(verdict.errors()).isEmpty();
        assertThat(codes(verdict.warnings())).contains(FindingCode.UNKNOWN_PROJECT, FindingCode.UNKNOWN_TYPE);
    }

    @Test
    void withoutLinkingOnlyParentsCanBeLinked() {
        KnownSite site = new KnownSite(PlanOfFalcons.site().projects(), PlanOfFalcons.links(), true);
        assertThat(codes(verdict(site).errors())).containsExactly(FindingCode.LINKING_OFF);

        falcons.linkType = "PARENT";
        assertThat(verdict(site).errors()).isEmpty();
    }

    @Test
    void aTypeThatOnlyOtherProjectsHaveIsTold() {
        falcons.issueType = "10004";

        PlanVerdict verdict = verdict(PlanOfFalcons.site());

        assertThat(verdict.errors()).isEmpty();
        assertThat(verdict.warnings())
                .extracting(Finding::message)
                .containsExactly("Project FAL has no issue type Bug: new stickies of the type \"Story\" fail there.");
    }

    @Test
    void aRequiredFieldThatNobodyFillsIsTold() {
        PlanVerdict verdict = verdict(PlanOfFalcons.site(
                PlanOfFalcons.SUMMARY,
                new CreateField("reporter", "Reporter", true, false),
                new CreateField("priority", "Priority", true, true),
                new CreateField("customfield_1", "Cost centre", true, false)));

        assertThat(verdict.errors()).isEmpty();
        assertThat(verdict.warnings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("Project FAL takes no new Story without: Cost centre.");
    }

    @Test
    void fieldsThatNewIssuesCannotHaveAreTold() {
        falcons.backlog = PlanOfFalcons.backlogBy("customfield_10040", "labels");
        falcons.teamField = new TeamFieldPlan("customfield_10001", "x");

        assertThat(codes(verdict(PlanOfFalcons.site(PlanOfFalcons.SUMMARY)).warnings()))
                .containsExactly(
                        FindingCode.FIELD_NOT_ON_SCREEN,
                        FindingCode.FIELD_NOT_ON_SCREEN,
                        FindingCode.NOT_SYNCED_YET,
                        FindingCode.NOT_SYNCED_YET);
        assertThat(codes(
                        verdict(PlanOfFalcons.site(PlanOfFalcons.SUMMARY, WSJF)).warnings()))
                .containsOnlyOnce(FindingCode.FIELD_NOT_ON_SCREEN);
    }

    @Test
    void whatSprintsDoFromDayToDayIsTold() {
        falcons.sprint = "36";
        assertThat(codes(verdict(PlanOfFalcons.site()).warnings())).containsExactly(FindingCode.SPRINT_CLOSED);

        falcons.sprint = "50";
        assertThat(codes(verdict(PlanOfFalcons.site()).warnings()))
                .containsExactly(FindingCode.SPRINT_OF_ANOTHER_BOARD);

        falcons.sprint = null;
        assertThat(codes(verdict(PlanOfFalcons.site()).warnings())).containsExactly(FindingCode.SPRINT_MISSING);
    }

    @Test
    void aBoardThatDoesNotShowTheProjectIsTold() {
        falcons.board = "6";
        falcons.sprint = "50";
        assertThat(codes(verdict(PlanOfFalcons.site()).warnings()))
                .containsExactly(FindingCode.BOARD_OF_ANOTHER_PROJECT);
    }

    @Test
    void aSiteThatNobodyHasLookedAtRefusesNothing() {
        falcons.project = "10009";
        assertThat(verdict(KnownSite.NOTHING).errors()).isEmpty();
        assertThat(codes(verdict(KnownSite.NOTHING).warnings())).containsExactly(FindingCode.NOT_LOOKED_YET);
    }

    @Test
    void aSessionWithoutJiraFitsEverything() {
        falcons.connection = null;
        falcons.project = "10009";
        assertThat(PlanCheck.findings(falcons.plan(), PlanOfFalcons.site())).isEmpty();
    }

    @Test
    void whatHasGoneWrongInJiraSinceDoesNotKeepASessionFromBeingRenamed() {
        KnownSite gone =
                new KnownSite(List.of(PlanOfFalcons.falcons(Instant.EPOCH)), PlanOfFalcons.links("10001"), true);
        var before = falcons.plan();
        falcons.name = "PI 8";

        PlanVerdict verdict = PlanVerdict.ofChange(before, falcons.plan(), gone);

        assertThat(verdict.errors()).isEmpty();
        assertThat(codes(verdict.warnings())).containsExactly(FindingCode.PROJECT_GONE, FindingCode.UNKNOWN_LINK_TYPE);
        assertThat(codes(PlanVerdict.ofChange(null, falcons.plan(), gone).errors()))
                .containsExactly(FindingCode.PROJECT_GONE, FindingCode.UNKNOWN_LINK_TYPE);
    }

    private PlanVerdict verdict(KnownSite site) {
        return PlanVerdict.of(falcons.plan(), site);
    }

    private static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
