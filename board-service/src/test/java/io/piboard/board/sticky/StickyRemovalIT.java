package io.piboard.board.sticky;

import static io.piboard.board.PlannedSession.as;
import static io.piboard.board.PlannedSession.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.piboard.board.PlannedSession;
import io.piboard.board.Records;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.Topics;
import io.piboard.contracts.board.BoardUpdated;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickySynced;
import io.piboard.contracts.sticky.SyncState;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
class StickyRemovalIT {

    private final UUID sticky = UUID.randomUUID();

    @Test
    void anIssueGoesWithItsStickyOnlyAfterAConfirmationAndCanBeUndone() {
        PlannedSession session = new PlannedSession();
        session.put(session.plan().put("deletePolicy", "DELETE_ISSUE")).then().statusCode(201);
        long seen = session.write(sticky);

        delete(seen, "")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:piboard:problem:confirmation-required"))
                .body("detail", containsString("deleteIssue=true"));
        delete(seen, "?deleteIssue=true").then().statusCode(204);
        await().untilAsserted(() -> assertThat(told().deleteIssueAfter()).isNotNull());
        as("olaf").post("/api/v1/stickies/" + sticky + "/undelete").then().statusCode(403);
        as("mia").post("/api/v1/stickies/" + sticky + "/undelete").then().statusCode(200);

        PlannedSession.get(sticky).then().statusCode(200).body("deleted", equalTo(false));
        await().untilAsserted(() -> {
            assertThat(told().deleted()).isFalse();
            assertThat(told().deleteIssueAfter()).isNull();
        });
    }

    @Test
    void aStickyWhoseIssueIsGoneMayGetANewOne() {
        PlannedSession session = PlannedSession.put();
        session.write(sticky);
        choose("CREATE_AGAIN").then().statusCode(409).body("type", equalTo("urn:piboard:problem:not-gone"));
        say(session, session.board, SyncState.GONE);
        await().untilAsserted(
                        () -> assertThat(shown(sticky).getString("sync.state")).isEqualTo("GONE"));

        choose("CREATE_AGAIN")
                .then()
                .statusCode(200)
                .body("sync.state", equalTo("PENDING"))
                .body("sync.issueKey", nullValue());

        await().untilAsserted(() -> {
            assertThat(told().createAgainAsOf()).isEqualTo(told().version());
            assertThat(told().issueId()).isNull();
        });
    }

    @Test
    void aStickyWhoseIssueIsGoneMayStayAsANote() {
        PlannedSession session = PlannedSession.put();
        session.write(sticky);
        say(session, session.board, SyncState.GONE);
        await().untilAsserted(
                        () -> assertThat(shown(sticky).getString("sync.state")).isEqualTo("GONE"));

        choose("KEEP_AS_NOTE").then().statusCode(200).body("sync.state", equalTo("LOCAL"));

        await().untilAsserted(() -> assertThat(told().deleted()).isTrue());
        as("olaf").get("/api/v1/boards/" + session.board).then().body("stickies", hasSize(1));
    }

    @Test
    void anIssueThatMovedToAnotherTeamTakesItsStickyAlong() {
        PlannedSession session = new PlannedSession();
        UUID eagles = UUID.randomUUID();
        session.put(session.planWithLinksAndEagles(eagles)).then().statusCode(201);
        session.write(sticky);

        say(session, eagles, SyncState.SYNCED);

        await().untilAsserted(() -> assertThat(shown(sticky).getString("board")).isEqualTo(eagles.toString()));
        as("olaf").get("/api/v1/boards/" + session.board).then().body("stickies", hasSize(0));
        as("olaf").get("/api/v1/boards/" + eagles).then().body("stickies", hasSize(1));
        await().untilAsserted(() -> {
            assertThat(Records.latest(Topics.BOARD_UPDATE, session.board, BoardUpdated.class)
                            .view()
                            .get("deleted")
                            .booleanValue())
                    .isTrue();
            assertThat(Records.latest(Topics.BOARD_UPDATE, eagles, BoardUpdated.class)
                            .view()
                            .get("deleted")
                            .booleanValue())
                    .isFalse();
        });
    }

    @Test
    void stickiesOfASessionThatGetsItsConnectionLaterAreTold() {
        PlannedSession session = new PlannedSession();
        session.put(session.plan().putNull("connection")).then().statusCode(201);
        session.write(sticky);

        session.put(session.plan()).then().statusCode(200);

        await().untilAsserted(() -> assertThat(told().wishes()).containsOnlyKeys(SyncedField.TEXT));
        PlannedSession.get(sticky).then().body("sync.state", equalTo("PENDING"));
    }

    private StickyChanged told() {
        return Records.latest(Topics.STICKY_CHANGED, sticky, StickyChanged.class);
    }

    private Response delete(long seen, String query) {
        return as("mia").header("If-Match", "\"" + seen + "\"").delete("/api/v1/stickies/" + sticky + query);
    }

    private Response choose(String choice) {
        return as("mia")
                .body(new JsonObject().put("choice", choice).encode())
                .post("/api/v1/stickies/" + sticky + "/gone");
    }

    private void say(PlannedSession session, UUID board, SyncState state) {
        Records.send(
                Topics.STICKY_SYNCED,
                sticky.toString(),
                new StickySynced(
                        PlannedSession.ACME,
                        session.id,
                        session.connection,
                        sticky,
                        1,
                        1,
                        session.team,
                        board,
                        session.story,
                        "20001",
                        "FAL-1",
                        null,
                        state,
                        null,
                        null,
                        Map.of(SyncedField.STATUS, FieldValue.of("10100")),
                        Map.of(),
                        List.of()));
    }
}
