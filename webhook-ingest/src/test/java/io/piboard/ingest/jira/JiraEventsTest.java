package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.ingest.connection.KnownConnection;
import io.piboard.ingest.jira.JiraEvents.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every event that any Jira sends, by Atlassian's own lists, with what it is to us; walked to the last of them. */
class JiraEventsTest {

    private static final KnownConnection ACME =
            new KnownConnection(new UUID(0, 1), new UUID(0, 2), 1, List.of("secret"), Map.of(), 1);

    private static final String EVENTS = """
            ISSUE      jira:issue_created jira:issue_updated
            ISSUE_GONE jira:issue_deleted
            IGNORED    issue_property_set issue_property_deleted
            IGNORED    comment_created comment_updated comment_deleted
            IGNORED    worklog_created worklog_updated worklog_deleted jira:worklog_updated
            IGNORED    attachment_created attachment_deleted
            LINK       issuelink_created issuelink_deleted
            METADATA   sprint_created sprint_updated sprint_started sprint_closed sprint_deleted
            METADATA   board_created board_updated board_deleted board_configuration_changed
            METADATA   project_created project_updated project_deleted
            METADATA   project_soft_deleted project_restored_deleted project_archived project_restored_archived
            IGNORED    jira:version_created jira:version_updated jira:version_released jira:version_unreleased
            IGNORED    jira:version_moved jira:version_merged jira:version_deleted
            METADATA   issuetype_created issuetype_updated issuetype_deleted
            IGNORED    filter_created filter_updated filter_deleted
            IGNORED    user_created user_updated user_deleted
            METADATA   option_issuelinks_changed option_subtasks_changed
            IGNORED    option_voting_changed option_watching_changed option_unassigned_issues_changed
            IGNORED    option_attachments_changed option_timetracking_changed
            IGNORED    jira_expression_evaluation_failed app_access_to_objects_blocked
            UNKNOWN    jira:issue_teleported custom_event sprintx_created jira: x _
            """;

    static Stream<Arguments> events() {
        return EVENTS.lines().flatMap(line -> {
            String[] words = line.strip().split("\\s+");
            return Stream.of(words).skip(1).map(event -> Arguments.of(Kind.valueOf(words[0]), event));
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsWhatTheTableSays(Kind kind, String event) {
        assertThat(JiraEvents.kind(event)).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("events")
    void itRingsForThatAndForNothingElse(Kind kind, String event) {
        JiraDelivery delivery = read(event);
        assertThat(delivery.kind()).isEqualTo(kind);
        assertThat(delivery.issues())
                .hasSize(kind == Kind.LINK ? 2 : kind == Kind.ISSUE || kind == Kind.ISSUE_GONE ? 1 : 0);
        assertThat(delivery.metadata()).hasSize(kind == Kind.METADATA ? 1 : 0);
    }

    @Test
    void nothingIsInTheTableThatIsNotWalkedHere() {
        var walked = new TreeSet<String>();
        events().forEach(event -> walked.add((String) event.get()[1]));
        assertThat(walked).containsAll(JiraEvents.TABLE.keySet());
    }

    /** Families that ring for metadata keep ringing when Atlassian adds to them. */
    @ParameterizedTest
    @ValueSource(strings = {"sprint_reopened", "board_archived", "project_moved", "issuetype_merged"})
    void aNewMemberOfAFamilyRingsForMetadata(String event) {
        assertThat(JiraEvents.kind(event)).isEqualTo(Kind.METADATA);
    }

    @Test
    void anEventWithoutANameIsUnknown() {
        assertThat(read("").kind()).isEqualTo(Kind.UNKNOWN);
    }

    private static JiraDelivery read(String event) {
        String body = """
                {"timestamp":1791374400123,"webhookEvent":"%s","issue":{"id":"10042"},"comment":{"id":"1"},
                 "issueLink":{"sourceIssueId":1,"destinationIssueId":2},"sprint":{"id":3},"board":{"id":4},
                 "project":{"id":5},"issuetype":{"id":"6"},"worklog":{"issueId":"10042"}}""".formatted(event);
        return SignedBody.read(body.getBytes(UTF_8), "d-1", ACME);
    }
}
