package io.piboard.jira.trap;

import static io.piboard.jira.trap.Calls.answer;
import static io.piboard.jira.trap.Calls.failure;
import static io.piboard.jirasim.kind.JiraKind.CLOUD;
import static io.piboard.jirasim.kind.JiraKind.DC_10_3;
import static io.piboard.jirasim.kind.JiraKind.SERVER_8_20;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jira.CreateIssue;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraIssue;
import io.piboard.jira.JiraSearchPage;
import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraSites;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.mischief.SearchMischief;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class SearchTrapsIT {

    private static final String ALL = "project in (FAL, OWL, KIT) ORDER BY id ASC";

    @Inject
    JiraSites sites;

    @ParameterizedTest
    @EnumSource
    void eachKindIsSearchedInItsOwnWay(JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraSearchPage page = answer(jira.client().search(ALL, List.of("summary"), null, List.of("20000")));

            assertThat(page.issues()).isNotEmpty();
            assertThat(page.issues().getFirst().fields().path("summary").asText())
                    .isNotEmpty();
            assertThat(jira.asked(1))
                    .containsExactly(kind.cloud() ? "POST /rest/api/2/search/jql" : "POST /rest/api/2/search");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3"})
    void pagesOfAnyLengthShowEveryIssueOnce(JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            // given more than one page, of which Cloud shortens the first ones without a word
            JiraSite site = jira.client();
            for (int i = 0; i < 130; i++) {
                jira.by(
                        "piboard",
                        "POST",
                        "/rest/api/2/issue",
                        "{\"fields\":{\"project\":{\"key\":\"KIT\"},\"issuetype\":{\"id\":\"10001\"},\"summary\":\"S"
                                + i + "\"}}");
            }

            // when
            List<String> ids = all(site, "project = KIT ORDER BY id ASC");

            // then
            assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(130);
            assertThat(jira.asked(2)).hasSize(2).allMatch(line -> line.contains("/search"));
        }
    }

    @Test
    void aWrittenIssueIsFoundWhileTheIndexLags() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();
            jira.lag(60_000);
            String id = answer(site.createIssue(story("Just made"))).id();

            JiraSearchPage stale = answer(site.search("project = FAL AND id = " + id, List.of("id"), null, List.of()));
            JiraSearchPage fresh =
                    answer(site.search("project = FAL AND id = " + id, List.of("id"), null, List.of(id)));

            assertThat(stale.issues()).isEmpty();
            assertThat(fresh.issues()).extracting(JiraIssue::id).containsExactly(id);
        }
    }

    @Test
    void theIssueItselfIsFreshWhileTheIndexFlickers() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            JiraSite site = jira.client();
            jira.play(List.of(), List.of(), new SearchMischief(60_000, 1), Set.of());
            String id = answer(site.createIssue(story("Flickers"))).id();

            List<JiraIssue> read = answer(site.bulkFetch(List.of(id, "99999999"), List.of("summary"), List.of()));

            assertThat(read).extracting(JiraIssue::id).containsExactly(id);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUD", "DC_10_3", "DC_11_3"})
    void aQuestionThatCannotBeReadIsRejectedByName(JiraKind kind) {
        try (SimulatedSite jira = SimulatedSite.of(sites, kind)) {
            JiraException.Rejected refused = failure(
                    JiraException.Rejected.class,
                    jira.client().search("summary ~ \"unterminated", List.of("id"), null, List.of()));

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.getMessage()).doesNotContain("unterminated");
        }
    }

    @Test
    void anUnboundedQuestionIsRejectedOnCloud() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            failure(
                    JiraException.Rejected.class,
                    jira.client().search("ORDER BY id ASC", List.of("id"), null, List.of()));
        }
    }

    @Test
    void oneProjectThatIsNotThereFailsTheWholeQuestionOnDataCenter() {
        try (SimulatedSite jira = SimulatedSite.of(sites, DC_10_3)) {
            failure(
                    JiraException.Rejected.class,
                    jira.client().search("project in (FAL, NOPE)", List.of("id"), null, List.of()));
        }
    }

    @Test
    void droppedCredentialsAreNoEmptyAnswer() {
        try (SimulatedSite jira = SimulatedSite.of(sites, CLOUD)) {
            // given a client that was let in, and a proxy that drops its header from now on
            String[] header = {jira.header("piboard")};
            JiraSite site = jira.client(
                    jira.uri(), () -> io.smallrye.mutiny.Uni.createFrom().item(header[0]));
            answer(site.myself());
            header[0] = "";

            // then
            failure(JiraException.Unauthorized.class, site.search(ALL, List.of("id"), null, List.of()));
        }
    }

    @Test
    void anonymousAnswersOfDataCenterAreRefusedCredentials() {
        try (SimulatedSite jira = SimulatedSite.of(sites, SERVER_8_20)) {
            JiraSite nobody = jira.client(
                    jira.uri(), () -> io.smallrye.mutiny.Uni.createFrom().item(""));

            failure(JiraException.Unauthorized.class, nobody.search(ALL, List.of("id"), null, List.of()));
            failure(JiraException.Unauthorized.class, nobody.projects());
        }
    }

    private static List<String> all(JiraSite site, String jql) {
        List<String> ids = new ArrayList<>();
        String token = null;
        do {
            JiraSearchPage page = answer(site.search(jql, List.of("summary"), token, List.of()));
            page.issues().forEach(issue -> ids.add(issue.id()));
            token = page.nextPageToken();
        } while (token != null);
        return ids;
    }

    private static CreateIssue story(String summary) {
        return new CreateIssue("10000", "10001", summary, Map.of(), Map.of());
    }
}
