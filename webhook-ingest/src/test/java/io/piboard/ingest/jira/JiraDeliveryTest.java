package io.piboard.ingest.jira;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.issue.IssueSnapshot;
import io.piboard.contracts.issue.IssueTouched;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.ingest.connection.KnownConnection;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bodies are shaped like captures of real Jiras (shared facts, 3.4), values invented. */
class JiraDeliveryTest {

    private static final UUID ORGANISATION = new UUID(0, 1);
    private static final UUID CONNECTION = new UUID(0, 2);
    private static final KnownConnection ACME = new KnownConnection(
            ORGANISATION,
            CONNECTION,
            1,
            List.of("secret"),
            Map.of(FieldRole.STORY_POINTS, "customfield_10016", FieldRole.SPRINT, "customfield_10020"),
            4);
    private static final Instant AT = Instant.ofEpochMilli(1791374400123L);

    @Test
    void anUpdatedIssueOfCloudKeepsOnlyTheAllowList() {
        JiraDelivery delivery = read(capture("issue-updated-cloud"));
        assertThat(delivery.metadata()).isEmpty();
        assertThat(delivery.issues())
                .containsExactly(new IssueTouched(
                        ORGANISATION,
                        CONNECTION,
                        "10042",
                        "jira:issue_updated",
                        AT,
                        "d-1",
                        new IssueSnapshot(
                                "EX-7",
                                Instant.parse("2026-10-07T10:00:00.100Z"),
                                4,
                                Map.of(
                                        "summary", FieldValue.of("Pay by card"),
                                        "status", FieldValue.of("3"),
                                        "statusCategory", FieldValue.of("indeterminate"),
                                        "issuetype", FieldValue.of("10001"),
                                        "project", FieldValue.of("10000"),
                                        "parent", FieldValue.of("10040"),
                                        "customfield_10016", FieldValue.of("5"),
                                        "customfield_10020", FieldValue.of("37")))));
    }

    @Test
    void aCreatedIssueOfDataCenterIsReadInWhateverOrder() {
        IssueTouched touched = read(capture("issue-created-dc")).issues().getFirst();
        assertThat(touched.issueId()).isEqualTo("10043");
        assertThat(touched.snapshot().fields())
                .containsEntry("summary", FieldValue.of("Pay by invoice"))
                .containsEntry("customfield_10016", FieldValue.EMPTY)
                .containsEntry("customfield_10020", FieldValue.EMPTY)
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue-updated-cloud",
                "issue-created-dc",
                "issue-deleted",
                "issuelink-created",
                "sprint-updated",
                "comment-created"
            })
    void nothingElseOfABodyIsKept(String capture) {
        JiraDelivery delivery = read(capture(capture));
        assertThat(new String(EventJson.write(delivery), UTF_8))
                .doesNotContain("CANARY", "5b1", "mia", "JIRAUSER", "acme.example");
    }

    @Test
    void anAbsentFieldIsNotAClearedOne() {
        IssueSnapshot snapshot = snapshot("\"customfield_10016\":null");
        assertThat(snapshot.fields()).containsOnly(Map.entry("customfield_10016", FieldValue.EMPTY));
    }

    @Test
    void aDeletedIssueOnlyRings() {
        IssueTouched touched = read(capture("issue-deleted")).issues().getFirst();
        assertThat(touched.event()).isEqualTo("jira:issue_deleted");
        assertThat(touched.snapshot()).isNull();
    }

    @Test
    void aBodyThatDoesNotSayHowOldItIsOnlyRings() {
        JiraDelivery delivery =
                read(issue("{\"id\":\"10042\",\"key\":\"EX-7\",\"fields\":{\"summary\":\"Pay by card\"}}"));
        assertThat(delivery.issues().getFirst().snapshot()).isNull();
    }

    @Test
    void anIssueWithoutFieldsOnlyRings() {
        assertThat(read(issue("{\"id\":10042}")).issues().getFirst().snapshot()).isNull();
    }

    @Test
    void aLinkRingsForBothEnds() {
        JiraDelivery delivery = read(capture("issuelink-created"));
        assertThat(delivery.issues()).extracting(IssueTouched::issueId).containsExactly("20192", "20734");
        assertThat(delivery.issues()).extracting(IssueTouched::snapshot).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "sprint-updated, sprint_updated, sprint/196",
        "board-configuration-changed, board_configuration_changed, board/9",
        "project-updated, project_updated, project/10601"
    })
    void whatIsNoIssueRingsForMetadata(String capture, String event, String subject) {
        JiraDelivery delivery = read(capture(capture));
        assertThat(delivery.issues()).isEmpty();
        assertThat(delivery.metadata())
                .containsExactly(new MetadataTouched(ORGANISATION, CONNECTION, event, subject, AT));
    }

    @Test
    void aChangedIssueTypeRingsForMetadata() {
        // when
        JiraDelivery delivery = read(
                "{\"webhookEvent\":\"issuetype_updated\",\"timestamp\":1791374400123,\"issuetype\":{\"id\":\"10001\",\"name\":\"Story\"}}"
                        .getBytes(UTF_8));

        // then
        assertThat(delivery.metadata())
                .containsExactly(
                        new MetadataTouched(ORGANISATION, CONNECTION, "issuetype_updated", "issuetype/10001", AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment-created", "user-deleted"})
    void otherEventsAreIgnored(String capture) {
        assertThat(read(capture(capture)).isIgnored()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "5.0, 5",
        "0.50, 0.5",
        "1e2, 100",
        "-1, -1",
        "0, 0",
        "123456789012345678.25, 123456789012345678.25"
    })
    void aNumberHasOneForm(String written, String kept) {
        assertThat(snapshot("\"customfield_10016\":" + written).fields())
                .containsEntry("customfield_10016", FieldValue.of(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"customfield_10016\":\"5\"",
                "\"customfield_10016\":{\"value\":5}",
                "\"summary\":{\"type\":\"doc\"}",
                "\"summary\":7",
                "\"status\":\"3\"",
                "\"status\":{\"name\":\"Done\"}",
                "\"status\":{\"id\":\"3; drop\"}",
                "\"customfield_10020\":37",
                "\"customfield_10020\":\"37\""
            })
    void aShapeThatNobodyExpectsIsLeftOut(String field) {
        assertThat(snapshot(field).fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-07T10:00:00.100Z",
                "2026-10-07T12:00:00.100+0200",
                "2026-10-07T12:00:00.100+02:00",
                "2026-10-07T10:00:00.100+0000"
            })
    void everyWayToWriteATimeIsRead(String updated) {
        IssueSnapshot snapshot = read(issue("{\"id\":\"1\",\"fields\":{\"updated\":\"" + updated + "\"}}"))
                .issues()
                .getFirst()
                .snapshot();
        assertThat(snapshot.updated()).isEqualTo(Instant.parse("2026-10-07T10:00:00.100Z"));
    }

    @Test
    void theDeliveryIdIsTheBodysHashWhereJiraSendsNone() {
        byte[] body = capture("user-deleted");
        JiraDelivery first = SignedBody.read(body, null, ACME);
        assertThat(first.id()).matches("[0-9a-f]{64}");
        assertThat(SignedBody.read(body, null, ACME).id()).isEqualTo(first.id());
        assertThat(SignedBody.read(capture("comment-created"), null, ACME).id()).isNotEqualTo(first.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"jira:issue_updated\"",
                "{",
                "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"1\",\"fields\":{\"summary\":\"x",
                "{\"webhookEvent\":\"comment_created\"} {}",
                "{\"webhookEvent\":\"jira:issue_updated\"}",
                "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"EX-7\"}}",
                "{\"webhookEvent\":\"issuelink_created\"}",
                "{\"webhookEvent\":\"issuelink_created\",\"issueLink\":{\"sourceIssueId\":1,\"destinationIssueId\":null}}"
            })
    void aBodyThatIsNoWebhookIsUnreadable(String body) {
        assertThatThrownBy(() -> read(body.getBytes(UTF_8)))
                .isInstanceOf(UnreadableDeliveryException.class)
                .hasNoCause();
    }

    @Test
    void aSummaryThatIsNoneIsLeftOut() {
        assertThat(snapshot("\"summary\":\"" + "x".repeat(1_001) + "\"").fields())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "253402300800000", "\"now\"", "1.5"})
    void aTimeThatIsNoneIsNotTaken(String timestamp) {
        assertThat(read(("{\"webhookEvent\":\"jira:issue_updated\",\"timestamp\":" + timestamp
                                        + ",\"issue\":{\"id\":\"1\"}}")
                                .getBytes(UTF_8))
                        .at())
                .isNull();
    }

    @Test
    void aBodyThatIsNotSignedKeepsItsIdsAndNothingElse() {
        JiraDelivery bells = read(capture("issue-updated-cloud")).bellsOnly();
        assertThat(bells.issues()).extracting(IssueTouched::issueId).containsExactly("10042");
        assertThat(bells.issues()).extracting(IssueTouched::snapshot).containsOnlyNulls();
    }

    @Test
    void endlessNestingIsUnreadable() {
        String deep = "{\"webhookEvent\":\"x\",\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        assertThatThrownBy(() -> read(deep.getBytes(UTF_8))).isInstanceOf(UnreadableDeliveryException.class);
    }

    @Test
    void brokenUtf8IsUnreadable() {
        byte[] body = issue("{\"id\":\"1\",\"key\":\"?\"}");
        body[new String(body, UTF_8).indexOf('?')] = (byte) 0xff;
        assertThatThrownBy(() -> read(body)).isInstanceOf(UnreadableDeliveryException.class);
    }

    private static IssueSnapshot snapshot(String field) {
        return read(issue("{\"id\":\"1\",\"fields\":{\"updated\":\"2026-10-07T10:00:00.100Z\"," + field + "}}"))
                .issues()
                .getFirst()
                .snapshot();
    }

    private static byte[] issue(String issue) {
        return ("{\"webhookEvent\":\"jira:issue_updated\",\"timestamp\":1791374400123,\"issue\":" + issue + "}")
                .getBytes(UTF_8);
    }

    private static JiraDelivery read(byte[] body) {
        return SignedBody.read(body, "d-1", ACME);
    }

    private static byte[] capture(String name) {
        try (var file = JiraDeliveryTest.class.getResourceAsStream("/captures/" + name + ".json")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
