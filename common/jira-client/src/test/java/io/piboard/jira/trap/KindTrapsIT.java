package io.piboard.jira.trap;

import static io.piboard.jira.trap.Calls.answer;
import static io.piboard.jira.trap.Calls.failure;
import static io.piboard.jirasim.kind.JiraKind.CLOUD;
import static io.piboard.jirasim.kind.JiraKind.DC_10_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.connection.JiraKind;
import io.piboard.jira.CreateIssue;
import io.piboard.jira.JiraAssignee;
import io.piboard.jira.JiraCreateField;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraField;
import io.piboard.jira.JiraHistory;
import io.piboard.jira.JiraIssue;
import io.piboard.jira.JiraIssueType;
import io.piboard.jira.JiraLinkType;
import io.piboard.jira.JiraProject;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSites;
import io.piboard.jira.LinksField;
import io.piboard.jira.SprintField;
import io.piboard.jirasim.SimulatorOptions;
import io.piboard.jirasim.mischief.Administration;
import io.piboard.jirasim.mischief.Fault;
import io.piboard.jirasim.mischief.MischiefPlan;
import io.piboard.jirasim.mischief.Target;
import io.piboard.jirasim.site.Language;
import io.piboard.jirasim.site.Permission;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class KindTrapsIT {

    private static final String MIA = "mia@acme.example";

    @Inject
    JiraSites sites;

    @ParameterizedTest
    @EnumSource
    void everythingThatIsNotCloudIsSelfHosted(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            assertThat(answer(jira.client().serverInfo()).kind())
                    .isEqualTo(kind.cloud() ? JiraKind.CLOUD : JiraKind.SELF_HOSTED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void projectsAndWhatCanBeCreatedInThem(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();

            assertThat(answer(site.projects())).extracting(JiraProject::key).contains("FAL", "OWL", "KIT");
            assertThat(answer(site.creatableTypes("FAL")))
                    .extracting(JiraIssueType::name)
                    .contains("Story");
            assertThat(answer(site.createFields("FAL", "10001")))
                    .filteredOn(JiraCreateField::insists)
                    .extracting(JiraCreateField::id)
                    .contains("summary");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatBelongsToTheSiteAndWhatToAProject(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();

            assertThat(answer(site.linkTypes()))
                    .contains(new JiraLinkType("10000", "Blocks", "is blocked by", "blocks"));
            assertThat(answer(site.board("1")).type()).isEqualTo("scrum");
            assertThat(answer(site.project("FAL")).teamManaged()).isFalse();
            if (kind.cloud()) {
                assertThat(answer(site.project("SKY")).teamManaged()).isTrue();
                assertThat(answer(site.board("4")).type()).isEqualTo("simple");
            }
        }
    }

    @Test
    void linksSwitchedOffAreNotThere() {
        try (SimulatedSite jira = SimulatedSite.of(sites, io.piboard.jirasim.kind.JiraKind.CLOUD)) {
            jira.play(Fault.always(Target.of("GET", "/issueLinkType"), 404));

            failure(JiraException.NotFound.class, jira.client().linkTypes());
        }
    }

    @Test
    void aRequiredFieldWithADefaultIsNotInsistedOn() {
        JiraCreateField filledIn = new JiraCreateField("priority", "Priority", true, true);

        assertThat(filledIn.insists()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void rightsAreToldByTheNamesThatWereAsked(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            jira.simulator().permissions().take(MIA, Permission.LINK_ISSUES, "FAL");

            Set<String> held = answer(jira.client("mia").permissions("10000", List.of("EDIT_ISSUES", "LINK_ISSUES")));

            assertThat(held).containsExactly("EDIT_ISSUES");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void peopleAreKnownByWhatTheKindKnowsThemBy(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            List<JiraAssignee> people = answer(jira.client().assignable("FAL", "mia"));

            assertThat(people).extracting(JiraAssignee::displayName).contains("Mia Berg");
            assertThat(people)
                    .allMatch(person -> !person.id().isEmpty() && !person.id().contains("@"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void anIssueIsGivenToAPersonAndToNobody(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();
            String id = jira.issueId("FAL-5");
            JiraAssignee mia = answer(site.assignable("FAL", "mia")).getFirst();

            answer(site.assign(id, mia.assignAs()));
            assertThat(assignee(site, id)
                            .path(kind.cloud() ? "accountId" : "key")
                            .asText())
                    .isEqualTo(mia.id());

            answer(site.assign(id, null));
            assertThat(assignee(site, id).isNull()).isTrue();
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode assignee(JiraSite site, String id) {
        return answer(site.issue(id, List.of("assignee"), List.of())).fields().path("assignee");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void sprintsAreReadInBothForms(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();
            String field = field(site, "com.pyxis.greenhopper.jira:gh-sprint");
            String id = answer(site.createIssue(story("Sprints"))).id();
            answer(site.moveToSprint("12", List.of(id)));

            JiraIssue read = answer(site.issue(id, List.of(field), List.of()));

            assertThat(SprintField.openSprintId(read.fields().path(field))).hasValue("12");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3", "SERVER_8_20"})
    void historiesAreReadOldestFirst(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();
            String id = answer(site.createIssue(story("First words"))).id();
            answer(site.editIssue(id, Map.of("summary", "Second words")));
            answer(site.editIssue(id, Map.of("summary", "Third words")));

            List<JiraHistory> histories = answer(site.changelog(id));

            assertThat(histories).isSortedAccordingTo(java.util.Comparator.comparing(JiraHistory::at));
            assertThat(histories)
                    .filteredOn(history -> history.items().stream()
                            .anyMatch(item -> item.fieldId().equals("summary")))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void aLinkGoesFromTheInwardIssueAndIsMadeOnce(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();
            String source = answer(site.createIssue(story("Blocks"))).id();
            String target = answer(site.createIssue(story("Is blocked"))).id();

            answer(site.createLink("10000", source, target));
            answer(site.createLink("10000", source, target));

            LinksField.LinkOfIssue there = onlyLink(site, source);
            LinksField.LinkOfIssue back = onlyLink(site, target);
            assertThat(there.id()).isEqualTo(back.id());
            assertThat(there.otherId()).isEqualTo(target);
            assertThat(there.inward()).isFalse();
            assertThat(back.inward()).isTrue();
        }
    }

    @Test
    void dataCenters401ForAMissingPermissionIsNoLostLogin() {
        try (SimulatedSite jira = SimulatedSite.of(sites, DC_10_3)) {
            jira.simulator().permissions().take(MIA, Permission.LINK_ISSUES, "FAL");
            JiraSite site = jira.client("mia");

            JiraException.Rejected refused = failure(
                    JiraException.Rejected.class,
                    site.createLink("10000", jira.issueId("FAL-2"), jira.issueId("FAL-3")));

            assertThat(refused.status()).isEqualTo(401);
        }
    }

    @Test
    void cloudHidesWhatItForbids() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            jira.simulator().permissions().take(MIA, Permission.LINK_ISSUES, "FAL");

            failure(
                    JiraException.NotFound.class,
                    jira.client("mia").createLink("10000", jira.issueId("FAL-2"), jira.issueId("FAL-3")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void whatMayNotBeSeenIsNotFound(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            String id = jira.issueId("OWL-2");
            jira.simulator().permissions().take(MIA, Permission.BROWSE_PROJECTS, "OWL");
            JiraSite site = jira.client("mia");

            failure(JiraException.NotFound.class, site.issue(id, List.of("summary"), List.of()));
            failure(JiraException.NotFound.class, site.project("OWL"));
            assertThat(answer(site.bulkFetch(List.of(id), List.of("summary"), List.of())))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void withoutALicenceTheAgileSideIsRejectedAndNothingElse(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite desk = jira.client("desk");

            assertThat(failure(JiraException.Rejected.class, desk.boards("FAL")).status())
                    .isEqualTo(403);
            assertThat(answer(desk.project("FAL")).key()).isEqualTo("FAL");
        }
    }

    @Test
    void aTeamManagedProjectHasTypesAndStatusesOfItsOwn() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();

            List<JiraIssueType> own = answer(site.projectStatuses("10003"));
            List<JiraIssueType> others = answer(site.projectStatuses("10000"));

            assertThat(own)
                    .extracting(JiraIssueType::id)
                    .doesNotContainAnyElementsOf(
                            others.stream().map(JiraIssueType::id).toList());
        }
    }

    @Test
    void namesOfAGermanSiteChangeNothing() {
        try (SimulatedSite jira =
                SimulatedSite.of(sites, SimulatorOptions.defaults().withLanguage(Language.GERMAN))) {
            JiraSite site = jira.client();

            assertThat(answer(site.fields())).extracting(JiraField::name).contains("Story Points");
            assertThat(answer(site.projectStatuses("10000")).getFirst().statuses())
                    .anySatisfy(status -> {
                        assertThat(status.name()).isEqualTo("Zu erledigen");
                        assertThat(status.category()).isEqualTo("new");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void oneFieldThatIsNotOnTheScreenRefusesTheWholeEditByItsId(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();
            String points = answer(site.estimationField("2")).orElseThrow();
            String id = jira.issueId("OWL-2");
            String before = summary(site, id);

            JiraException.Rejected refused =
                    failure(JiraException.Rejected.class, site.editIssue(id, Map.of("summary", "Not this", points, 5)));

            assertThat(refused.fieldErrors()).containsKey(points);
            assertThat(summary(site, id)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void estimatesGoByTheBoardWhateverTheScreens(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();
            String points = answer(site.estimationField("2")).orElseThrow();
            String id = jira.issueId("OWL-2");

            answer(site.estimation(id, "2", new java.math.BigDecimal("5")));

            JiraIssue read = answer(site.issue(id, List.of(points), List.of()));
            assertThat(read.fields().path(points).asDouble()).isEqualTo(5.0);
            failure(JiraException.class, site.estimation(id, "1", new java.math.BigDecimal("3")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void aStaleTransitionIsNoLostOutcome(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            failure(JiraException.class, jira.client().transition(jira.issueId("FAL-2"), "999"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void aCreateWhoseAnswerWasLostIsFoundByItsMark(io.piboard.jirasim.kind.JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSite site = jira.client();
            jira.loseAnswer(
                    Fault.always(Target.of("POST", "/rest/api/2/issue$"), 503).once());
            CreateIssue create =
                    new CreateIssue("10000", "10001", "Lost", Map.of(), Map.of("piboard", Map.of("op", "7")));

            JiraException.Unavailable lost = failure(JiraException.Unavailable.class, site.createIssue(create));

            assertThat(lost.outcomeUnknown()).isTrue();
            String id = answer(site.search("summary ~ \"Lost\" AND project = FAL", List.of("id"), null, List.of()))
                    .issues()
                    .getFirst()
                    .id();
            assertThat(answer(site.issueProperty(id, "piboard")).findPath("op").asText())
                    .isEqualTo("7");
        }
    }

    @Test
    void aMovedIssueIsTheSameByItsId() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();
            String id = jira.issueId("FAL-2");

            jira.simulator().moveIssue("FAL-2", "OWL");

            assertThat(answer(site.issue("FAL-2", List.of("summary"), List.of()))
                            .id())
                    .isEqualTo(id);
            assertThat(answer(site.issue(id, List.of("summary"), List.of())).key())
                    .startsWith("OWL-");
        }
    }

    @Test
    void aRequiredFieldIsNamedByItsId() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();
            jira.simulator()
                    .mischief()
                    .play(MischiefPlan.NONE.with(new Administration(
                            List.of(),
                            List.of(new Administration.FieldChange("FAL", "duedate")),
                            List.of(),
                            Set.of(),
                            Set.of())));

            JiraException.Rejected refused = failure(JiraException.Rejected.class, site.createIssue(story("No date")));

            assertThat(refused.fieldErrors()).containsKey("duedate");
        }
    }

    @Test
    void twentyWritesOfOneIssueNeverMeetJirasLimit() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();
            String id = jira.issueId("FAL-2");

            for (int i = 0; i < 24; i++) {
                answer(site.editIssue(id, Map.of("summary", "Words " + i)));
            }

            assertThat(jira.simulator().requests().toJson(0).getLong("failures"))
                    .isZero();
        }
    }

    @Test
    void noAddressOfAnAnswerIsEverUsed() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            // self and nextPage are on another host
            assertThat(answer(jira.client().projects())).isNotEmpty();
            assertThat(answer(jira.client().boards("FAL"))).isNotEmpty();
        }
    }

    private static LinksField.LinkOfIssue onlyLink(JiraSite site, String id) {
        JiraIssue read = answer(site.issue(id, List.of("issuelinks"), List.of()));
        List<LinksField.LinkOfIssue> links = LinksField.read(read.fields().path("issuelinks"));
        assertThat(links).hasSize(1);
        return links.getFirst();
    }

    private static String summary(JiraSite site, String id) {
        return answer(site.issue(id, List.of("summary"), List.of()))
                .fields()
                .path("summary")
                .asText();
    }

    private static String field(JiraSite site, String custom) {
        return answer(site.fields()).stream()
                .filter(field -> field.custom().equals(custom))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static CreateIssue story(String summary) {
        return new CreateIssue("10000", "10001", summary, Map.of(), Map.of());
    }
}
