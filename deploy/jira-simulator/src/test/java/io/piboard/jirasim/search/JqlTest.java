package io.piboard.jirasim.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.piboard.jirasim.TestSite;
import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.FieldId;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JqlTest {

    private final Site site = TestSite.demo();
    private final Issue issue = new Issue(
            20500,
            "OWL-500",
            "10001",
            TestSite.NOW.minusSeconds(3600),
            TestSite.NOW.minusSeconds(600),
            Map.of(
                    FieldId.SUMMARY,
                    "Compare two models",
                    FieldId.TYPE,
                    "10001",
                    FieldId.STATUS,
                    "10101",
                    FieldId.REPORTER,
                    DemoCatalog.MIA.accountId(),
                    FieldId.SPRINT,
                    List.of(21L),
                    FieldId.POINTS,
                    5.0),
            new JsonObject());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project = OWL",
                "project in (FAL, \"Owls\") and type = Story",
                "PROJECT IN (10000, 10001) ORDER BY id ASC",
                "id != 20001 AND key not in (FAL-1, FAL-2)",
                "id > 20499 AND id <= 20500",
                "updated >= \"-15m\"",
                "updated >= -15m AND created < -30m",
                "updated >= \"2026/11/23 12:50\"",
                "updated < '2026-11-24'",
                "reporter = currentUser() AND NOT creator = currentUser()",
                "sprint = 21",
                "sprint in openSprints() AND sprint not in (22, 23)",
                "sprint is not EMPTY and parent is EMPTY",
                "status = \"In Progress\"",
                "statusCategory != Done",
                "(project = FAL OR project = OWL) AND (issuetype = Bug OR issuetype = Story)",
                "summary ~ \"models\"",
                "cf[10035] >= 5 AND \"Story Points\" < 8",
                "resolution = EMPTY",
                "resolution = Unresolved",
                "resolution is EMPTY AND assignee is null",
                "updated >= startOfDay() AND updated < endOfDay()",
                "updated > startOfWeek(-1w) AND updated < now()",
                "created >= startOfMonth() and created <= endOfYear()",
                "updated >= '-1w 2d'",
                "issuetype in standardIssueTypes()",
                "text ~ \"compare mod*\"",
                "text ~ '\"two models\"'",
                "summary !~ \"zebra\"",
                "key > OWL-499 AND key <= OWL-500",
                "'Story Points' in (3, 5)",
                "labels is EMPTY OR labels = red",
                "sprint = 'Owls Sprint 7.1'",
                "due is EMPTY",
                "project = OWL AND (id in (20000, 20001) OR NOT sprint = 22)",
            })
    void findsWhatFulfilsTheCondition(String jql) {
        assertThat(matches(jql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project = FAL",
                "updated >= -5m",
                "updated >= \"2026/11/23 12:51\"",
                "sprint in futureSprints()",
                "sprint is EMPTY",
                "status in (10100, 10103)",
                "project = OWL AND type = Bug OR type = Epic",
                "parent = FAL-1",
                "parent != FAL-1",
                "'Epic Link' = FAL-1",
                "summary ~ \"model\"",
                "summary ~ \"models two zebra\"",
                "labels = red",
                "labels not in (red)",
                "assignee = currentUser()",
                "issuetype in subTaskIssueTypes()",
                "issue in linkedIssues(FAL-2)",
                "created > now()",
                "priority > Low",
                "due <= 7d",
                "cf[10020] in closedSprints()",
            })
    void leavesOutWhatDoesNot(String jql) {
        assertThat(matches(jql)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project = NOPE | The value 'NOPE' does not exist for the field 'project'.",
                "sprintt = 1 | Field 'sprintt' does not exist",
                "project = 'FAL | has not been completed",
                "project FAL | Expecting an operator",
                "project = FAL AND | Expecting a field name",
                "(project = FAL | Expecting ')'",
                "project = FAL status = Done | either 'OR' or 'AND'",
                "project > FAL | is not supported",
                "updated >= yesterday | Date value 'yesterday' is invalid",
                "reporter = membersOf() | Unable to find JQL function",
                "project = FAL ORDER BY a, b, c, d, e, f, g, h | at most 7 fields",
                "key = FAL-9999 | does not exist",
                "status is Done | only takes EMPTY",
                "status > Done | The operator '>' is not supported by the 'status' field.",
                "summary = words | The operator '=' is not supported by the 'summary' field.",
                "updated ~ now | is not supported",
                "created > startOfDay(soon) | expects an increment",
                "cf[10035] > many | is not a number",
                "fixVersion = 1.0 | The value '1.0' does not exist for the field 'fixversion'.",
                "project = FAL ORDER BY nothing | Field 'nothing' does not exist",
            })
    void refusesWithAReason(String jql, String reason) {
        assertThatThrownBy(() -> Jql.compile(jql, site, DemoCatalog.MIA))
                .isInstanceOf(JqlException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void readsDatesInTheZoneOfTheUser() {
        // given: 12:50 in Berlin is 11:50 UTC, the issue's update
        Instant updated = issue.updated();

        // then
        assertThat(updated).isEqualTo("2026-11-23T11:50:00Z");
        assertThat(matches("updated <= \"2026/11/23 12:50\"")).isTrue();
        assertThat(matches("updated <= \"2026/11/23 12:49\"")).isFalse();
    }

    @Test
    void ordersBySeveralFields() {
        // when
        Jql jql = Jql.compile("project = FAL ORDER BY status DESC, key", site, DemoCatalog.MIA);
        List<Issue> sorted =
                site.issues().stream().filter(jql::matches).sorted(jql.order()).toList();

        // then
        assertThat(sorted.getFirst().text(FieldId.STATUS)).isEqualTo("10103");
        assertThat(sorted.getLast().key()).isEqualTo(lastToDo(sorted));
    }

    @Test
    void knowsAnUnboundedQuery() {
        assertThat(Jql.compile("", site, DemoCatalog.MIA).bounded()).isFalse();
        assertThat(Jql.compile("ORDER BY created", site, DemoCatalog.MIA).bounded())
                .isFalse();
        assertThat(Jql.compile("project = FAL", site, DemoCatalog.MIA).bounded())
                .isTrue();
    }

    @Test
    void tellsNobodyWhatMayExist() {
        // when
        String message = "";
        try {
            Jql.compile("sprintt = 1", site, null);
        } catch (JqlException refused) {
            message = refused.getMessage();
        }

        // then
        assertThat(message)
                .isEqualTo("Field 'sprintt' does not exist or this field cannot be viewed by anonymous users.");
    }

    @Test
    void joinsAFilterWithTheWishOfItsReader() {
        // when
        Jql both = Jql.all(
                List.of("project = OWL OR project = FAL ORDER BY Rank", "status = 10101", "ORDER BY id DESC"),
                site,
                DemoCatalog.MIA);

        // then
        assertThat(both.matches(issue)).isTrue();
        assertThat(both.inOrderOfIds()).isFalse();
        assertThat(Jql.compile("project in (OWL, FAL)", site, null).projects())
                .containsExactlyInAnyOrder("10000", "10001");
    }

    private static String lastToDo(List<Issue> sorted) {
        return sorted.stream()
                .filter(one -> one.text(FieldId.STATUS).equals("10100"))
                .max(java.util.Comparator.comparing(Issue::id))
                .orElseThrow()
                .key();
    }

    private boolean matches(String jql) {
        return Jql.compile(jql, site, DemoCatalog.MIA).matches(issue);
    }
}
