package io.piboard.board.sticky;

import static io.piboard.board.PlannedSession.as;
import static io.piboard.board.PlannedSession.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.piboard.board.PlannedSession;
import io.piboard.board.Records;
import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import io.piboard.contracts.Topics;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
class StickyResourceIT {

    private final UUID sticky = UUID.randomUUID();

    @Test
    void aNewStickyIsShownAndOnItsWay() {
        PlannedSession session = PlannedSession.put();

        session.write(
                        sticky,
                        new JsonObject().put("storyPoints", 5).put("iteration", session.firstIteration.toString()))
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .header("Location", endsWith("/api/v1/stickies/" + sticky))
                .body("storyPoints", equalTo(5))
                .body("iteration", equalTo(session.firstIteration.toString()))
                .body("sync.state", equalTo("PENDING"))
                .body("sync.fields.text.state", equalTo("PENDING"))
                .body("sync.fields.status.state", equalTo("AGREED"))
                .body("status", nullValue());
    }

    @Test
    void sayingItTwiceMakesOneSticky() {
        PlannedSession session = PlannedSession.put();
        long version = session.write(sticky);

        session.write(sticky, new JsonObject()).then().statusCode(200).body("version", equalTo(version));

        as("olaf").get("/api/v1/boards/" + session.board).then().body("stickies", hasSize(1));
    }

    @Test
    void syncHearsOfANewStickyAndOfAnEditWithItsBase() {
        PlannedSession session = PlannedSession.put();
        long version = session.write(sticky);
        patch("mia", sticky, version, new JsonObject().put("storyPoints", 8))
                .then()
                .statusCode(200);

        await().untilAsserted(() -> {
            StickyChanged told = Records.latest(Topics.STICKY_CHANGED, sticky, StickyChanged.class);
            assertThat(told.connection()).isEqualTo(session.connection);
            assertThat(told.team()).isEqualTo(session.team);
            assertThat(told.values()).containsEntry(SyncedField.TEXT, FieldValue.of("Pay by card"));
            assertThat(told.wishes()).containsOnlyKeys(SyncedField.TEXT, SyncedField.STORY_POINTS);
            assertThat(told.wishes().get(SyncedField.STORY_POINTS).value()).isEqualTo(FieldValue.of("8"));
            assertThat(told.wishes().get(SyncedField.STORY_POINTS).base())
                    .isEqualTo(new StickyChanged.Base(0, FieldValue.EMPTY));
            assertThat(told.wishes().get(SyncedField.TEXT).version()).isEqualTo(version);
        });
    }

    @Test
    void ifMatchSpeaksOfTheFieldsOfTheRequest() {
        long seen = PlannedSession.put().write(sticky);
        patch("max", sticky, seen, new JsonObject().put("text", "Pay cash"))
                .then()
                .statusCode(200);

        patch("mia", sticky, seen, new JsonObject().put("storyPoints", 8))
                .then()
                .statusCode(200)
                .body("text", equalTo("Pay cash"))
                .body("storyPoints", equalTo(8));
        patch("mia", sticky, seen, new JsonObject().put("text", "Pay by cheque"))
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:piboard:problem:version-conflict"))
                .body("fields", equalTo(List.of("text")));
    }

    @Test
    void ifMatchIsRequiredAndHasToBeOurs() {
        PlannedSession.put().write(sticky);
        String path = "/api/v1/stickies/" + sticky;

        as("mia").body("{\"text\":\"B\"}").patch(path).then().statusCode(428);
        as("mia").delete(path).then().statusCode(428);
        as("mia")
                .header("If-Match", "W/\"1\"")
                .body("{\"text\":\"B\"}")
                .patch(path)
                .then()
                .statusCode(400);
    }

    @Test
    void whatDoesNotFitIsListed() {
        long seen = PlannedSession.put().write(sticky);
        JsonObject body =
                new JsonObject().put("text", "a\nb").put("storyPoints", -1).put("version", 3);

        patch("mia", sticky, seen, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("faults", hasSize(3));
        patch(
                        "mia",
                        sticky,
                        seen,
                        new JsonObject()
                                .put("iteration", UUID.randomUUID().toString())
                                .put("status", "1"))
                .then()
                .statusCode(400)
                .body("faults", hasSize(2));
    }

    @Test
    void aMergePatchClearsByNull() {
        PlannedSession session = PlannedSession.put();
        long seen = session.write(
                        sticky,
                        new JsonObject().put("storyPoints", 5).put("iteration", session.firstIteration.toString()))
                .jsonPath()
                .getLong("version");

        as("mia")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + seen + "\"")
                .body("{\"storyPoints\":null,\"iteration\":null}")
                .patch("/api/v1/stickies/" + sticky)
                .then()
                .statusCode(200)
                .body("storyPoints", nullValue())
                .body("iteration", nullValue());
    }

    @Test
    void aNoteAndItsPlaceAreNotJirasBusiness() {
        PlannedSession session = PlannedSession.put();
        long seen = session.write(sticky, new JsonObject().put("type", session.note.toString()))
                .then()
                .statusCode(201)
                .body("sync.state", equalTo("LOCAL"))
                .extract()
                .jsonPath()
                .getLong("version");

        patch(
                        "mia",
                        sticky,
                        seen,
                        new JsonObject()
                                .put("position", new JsonObject().put("x", 1.5).put("y", 2)))
                .then()
                .statusCode(200)
                .body("position.x", equalTo(1.5f))
                .body("sync.state", equalTo("LOCAL"));
        as("mia").post("/api/v1/stickies/" + sticky + "/retry").then().statusCode(409);
        await().untilAsserted(() ->
                assertThat(Records.of(Topics.BOARD_UPDATE, session.board)).isNotEmpty());
        assertThat(Records.of(Topics.STICKY_CHANGED, sticky)).isEmpty();
    }

    @Test
    void aDeletedStickyIsGoneHereAndToldToSync() {
        PlannedSession session = PlannedSession.put();
        long seen = session.write(sticky);

        as("mia")
                .header("If-Match", "\"" + seen + "\"")
                .delete("/api/v1/stickies/" + sticky)
                .then()
                .statusCode(204);

        PlannedSession.get(sticky).then().statusCode(404);
        as("olaf").get("/api/v1/boards/" + session.board).then().body("stickies", hasSize(0));
        session.write(sticky, new JsonObject()).then().statusCode(409);
        await().untilAsserted(() -> {
            StickyChanged told = Records.latest(Topics.STICKY_CHANGED, sticky, StickyChanged.class);
            assertThat(told.deleted()).isTrue();
            assertThat(told.wishes()).containsKey(SyncedField.TEXT);
        });
    }

    @Test
    void manyWhoChangeDifferentFieldsAtOnceAllSucceed() {
        long seen = PlannedSession.put().write(sticky);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        List.of(
                        new JsonObject().put("text", "B"),
                        new JsonObject().put("storyPoints", 3),
                        new JsonObject().putNull("iteration"),
                        new JsonObject()
                                .put("position", new JsonObject().put("x", 1).put("y", 1)))
                .forEach(body -> answers.add(CompletableFuture.supplyAsync(
                        () -> patch("mia", sticky, seen, body).statusCode())));

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);

        PlannedSession.get(sticky).then().body("text", equalTo("B")).body("storyPoints", equalTo(3));
    }

    @Test
    void observersReadMembersEdit() {
        PlannedSession session = PlannedSession.put();
        long seen = session.write(sticky);
        String path = "/api/v1/stickies/" + sticky;

        PlannedSession.get(sticky).then().statusCode(200).header("ETag", equalTo("\"" + seen + "\""));
        patch("olaf", sticky, seen, new JsonObject().put("text", "B")).then().statusCode(403);
        as("olaf").header("If-Match", "\"" + seen + "\"").delete(path).then().statusCode(403);
        as("olaf").post(path + "/retry").then().statusCode(403);
        as("olaf")
                .body("{\"field\":\"text\",\"keep\":\"JIRA\"}")
                .post(path + "/decision")
                .then()
                .statusCode(403);
        as("olaf")
                .body("{}")
                .post("/api/v1/boards/" + session.board + "/stickies")
                .then()
                .statusCode(403);
        for (String person : List.of("mia", "ria", "ada")) {
            as(person).post(path + "/retry").then().statusCode(202);
        }
    }

    @Test
    void anotherOrganisationsStickyIsNotThere() {
        PlannedSession session = PlannedSession.put();
        long seen = session.write(sticky);

        as("eve").get("/api/v1/stickies/" + sticky).then().statusCode(404);
        patch("eve", sticky, seen, new JsonObject().put("text", "B")).then().statusCode(404);
        as("eve")
                .body(new JsonObject()
                        .put("id", UUID.randomUUID().toString())
                        .put("type", session.story.toString())
                        .put("text", "A")
                        .encode())
                .post("/api/v1/boards/" + session.board + "/stickies")
                .then()
                .statusCode(404);
    }

    @Test
    void aSessionMayForbidToDelete() {
        PlannedSession session = PlannedSession.put();
        long seen = session.write(sticky);
        as("ria")
                .body(session.plan().put("deletePolicy", "FORBID").encode())
                .put("/api/v1/sessions/" + session.id)
                .then()
                .statusCode(200);

        as("mia")
                .header("If-Match", "\"" + seen + "\"")
                .delete("/api/v1/stickies/" + sticky)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:piboard:problem:deletion-forbidden"));
    }

    @Test
    void faultsOfANewStickyAreListed() {
        PlannedSession session = PlannedSession.put();

        session.write(
                        sticky,
                        new JsonObject().put("status", "1").put("text", "").put("sync", new JsonArray()))
                .then()
                .statusCode(400)
                .body(
                        "faults",
                        containsInAnyOrder(
                                "status: unknown or read-only member",
                                "sync: unknown or read-only member",
                                "text: must be one line of 1 to 255 characters"));
        session.write(sticky, new JsonObject().put("type", UUID.randomUUID().toString()))
                .then()
                .statusCode(400);
    }
}
