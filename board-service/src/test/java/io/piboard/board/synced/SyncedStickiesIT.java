package io.piboard.board.synced;

import static io.piboard.board.PlannedSession.as;
import static io.piboard.board.PlannedSession.patch;
import static io.piboard.board.PlannedSession.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.piboard.board.PlannedSession;
import io.piboard.board.Records;
import io.piboard.contracts.EventJson;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.MetadataChanged;
import io.piboard.contracts.metadata.MetadataChanged.ProjectMetadata;
import io.piboard.contracts.metadata.MetadataChanged.Status;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.StickySynced.Outcome;
import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
class SyncedStickiesIT {

    private final UUID sticky = UUID.randomUUID();
    private final PlannedSession session = new PlannedSession();

    @Test
    void anIssueNobodyKnewBecomesASticky() {
        putSession();
        tellStatuses();

        tell(synced(
                1,
                0,
                Map.of(SyncedField.TEXT, FieldValue.of("From Jira"), SyncedField.STATUS, FieldValue.of("10101")),
                Map.of()));

        await().untilAsserted(
                        () -> assertThat(shown(sticky).getString("status.name")).isEqualTo("In Progress"));
        PlannedSession.get(sticky)
                .then()
                .statusCode(200)
                .body("text", equalTo("From Jira"))
                .body("status.name", equalTo("In Progress"))
                .body("status.category", equalTo("indeterminate"))
                .body("sync.state", equalTo("SYNCED"))
                .body("sync.issueKey", equalTo("FAL-1"))
                .body("sync.revision", equalTo(1));
        as("olaf").get("/api/v1/boards/" + session.board).then().body("stickies", hasSize(1));
    }

    @Test
    void agreedEndsDirtyAndAnEarlierAgreementDoesNot() {
        putSession();
        long first = session.write(sticky);
        long second = patch("mia", sticky, first, new JsonObject().put("text", "B"))
                .jsonPath()
                .getLong("version");

        tell(synced(1, first, Map.of(SyncedField.TEXT, FieldValue.of("Pay by card")), agreed(first)));
        await().untilAsserted(
                        () -> assertThat(shown(sticky).getInt("sync.revision")).isEqualTo(1));
        PlannedSession.get(sticky)
                .then()
                .body("text", equalTo("B"))
                .body("sync.state", equalTo("PENDING"))
                .body("sync.fields.text.state", equalTo("PENDING"));

        tell(synced(2, second, Map.of(SyncedField.TEXT, FieldValue.of("B")), agreed(second)));
        await().untilAsserted(
                        () -> assertThat(shown(sticky).getString("sync.state")).isEqualTo("SYNCED"));
        PlannedSession.get(sticky).then().body("sync.fields.text.state", equalTo("AGREED"));
    }

    @Test
    void aConflictIsShownAndOneClickDecidesIt() {
        putSession();
        long written = session.write(sticky);

        tell(conflict(7, written, "From Jira"));
        await().untilAsserted(
                        () -> assertThat(shown(sticky).getString("sync.state")).isEqualTo("CONFLICT"));
        PlannedSession.get(sticky)
                .then()
                .body("sync.state", equalTo("CONFLICT"))
                .body("sync.reason", equalTo("Changed on both sides"))
                .body("sync.fields.text.jiraValue", equalTo("From Jira"))
                .body("text", equalTo("Pay by card"));

        as("mia")
                .body("{\"field\":\"text\",\"keep\":\"JIRA\"}")
                .post("/api/v1/stickies/" + sticky + "/decision")
                .then()
                .statusCode(200)
                .body("text", equalTo("From Jira"))
                .body("sync.fields.text.state", equalTo("PENDING"))
                .body("sync.fields.text.jiraValue", nullValue());
        await().untilAsserted(() -> assertThat(Records.latest(Topics.STICKY_CHANGED, sticky, StickyChanged.class)
                        .wishes()
                        .get(SyncedField.TEXT)
                        .base())
                .isEqualTo(new StickyChanged.Base(7, FieldValue.of("From Jira"))));
        as("mia")
                .body("{\"field\":\"text\",\"keep\":\"BOARD\"}")
                .post("/api/v1/stickies/" + sticky + "/decision")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:piboard:problem:no-conflict"));
    }

    @Test
    void aDeletedStickyIsNotImportedAgain() {
        putSession();
        long written = session.write(sticky);
        as("mia")
                .header("If-Match", "\"" + written + "\"")
                .delete("/api/v1/stickies/" + sticky)
                .then()
                .statusCode(204);

        tell(synced(1, written, Map.of(SyncedField.TEXT, FieldValue.of("J")), Map.of()));
        UUID marker = UUID.randomUUID();
        tellMarker(marker);

        await().untilAsserted(() ->
                assertThat(PlannedSession.get(marker).statusCode()).isEqualTo(200));
        PlannedSession.get(sticky).then().statusCode(404);
    }

    @Test
    void whatCannotBeReadOrPlacedGoesToTheDeadLetterTopic() {
        putSession();
        UUID garbage = UUID.randomUUID();
        PlannedSession elsewhere = new PlannedSession();

        Records.send(Topics.STICKY_SYNCED, garbage.toString(), "{".getBytes(StandardCharsets.UTF_8));
        Records.send(Topics.STICKY_SYNCED, sticky.toString(), synced(elsewhere, sticky, 1));

        await().untilAsserted(() -> {
            assertThat(Records.of(Topics.STICKY_SYNCED + Topics.DEAD_LETTER_SUFFIX, garbage))
                    .hasSize(1);
            assertThat(Records.of(Topics.STICKY_SYNCED + Topics.DEAD_LETTER_SUFFIX, sticky))
                    .hasSize(1);
        });
    }

    @Test
    void aHundredAndFiftyImportsTakeSeconds() {
        putSession();
        Map<String, byte[]> events = IntStream.range(0, 150)
                .mapToObj(i -> UUID.randomUUID())
                .collect(Collectors.toMap(UUID::toString, id -> EventJson.write(synced(session, id, 1))));

        Records.sendAll(Topics.STICKY_SYNCED, events);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(as("olaf")
                                .get("/api/v1/boards/" + session.board)
                                .jsonPath()
                                .getList("stickies"))
                        .hasSize(150));
    }

    private void putSession() {
        as("ria")
                .body(session.plan().encode())
                .put("/api/v1/sessions/" + session.id)
                .then()
                .statusCode(201);
    }

    /** What metadata-service says of the project. */
    private void tellStatuses() {
        List<Status> statuses =
                List.of(new Status("10100", "To Do", "new"), new Status("10101", "In Progress", "indeterminate"));
        Records.send(
                Topics.METADATA_CHANGED,
                session.connection + "/project/10000",
                new MetadataChanged(
                        PlannedSession.ACME,
                        session.connection,
                        "project/10000",
                        1,
                        new ProjectMetadata("10000", "FAL", "Falcons", List.of(), statuses, List.of())));
    }

    private void tellMarker(UUID marker) {
        Records.send(Topics.STICKY_SYNCED, marker.toString(), synced(session, marker, 1));
    }

    private void tell(StickySynced event) {
        Records.send(Topics.STICKY_SYNCED, sticky.toString(), event);
    }

    private static Map<SyncedField, Outcome> agreed(long version) {
        return Map.of(SyncedField.TEXT, new Outcome(OutcomeKind.AGREED, version, FieldValue.EMPTY, null));
    }

    private StickySynced conflict(long revision, long version, String jiraValue) {
        return synced(
                revision,
                version,
                Map.of(),
                Map.of(
                        SyncedField.TEXT,
                        new Outcome(OutcomeKind.CONFLICT, version, FieldValue.of(jiraValue), "Changed on both sides")));
    }

    private static StickySynced synced(PlannedSession session, UUID sticky, long revision) {
        return synced(session, sticky, revision, 0, Map.of(SyncedField.TEXT, FieldValue.of("J")), Map.of());
    }

    private StickySynced synced(
            long revision, long handled, Map<SyncedField, FieldValue> values, Map<SyncedField, Outcome> outcomes) {
        return synced(session, sticky, revision, handled, values, outcomes);
    }

    private static StickySynced synced(
            PlannedSession session,
            UUID sticky,
            long revision,
            long handled,
            Map<SyncedField, FieldValue> values,
            Map<SyncedField, Outcome> outcomes) {
        return new StickySynced(
                PlannedSession.ACME,
                session.id,
                session.connection,
                sticky,
                revision,
                handled,
                session.team,
                session.board,
                session.story,
                "20001",
                "FAL-1",
                URI.create("https://acme.example/browse/FAL-1"),
                SyncState.SYNCED,
                null,
                null,
                values,
                outcomes,
                List.of());
    }
}
