package io.piboard.board.string;

import static io.piboard.board.PlannedSession.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.piboard.board.PlannedSession;
import io.piboard.board.Records;
import io.piboard.contracts.Topics;
import io.piboard.contracts.session.SessionChanged;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.contracts.sticky.StickyChanged.StringWish;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
class StringResourceIT {

    private final UUID string = UUID.randomUUID();
    private final UUID from = UUID.randomUUID();
    private final UUID to = UUID.randomUUID();
    private final PlannedSession session = new PlannedSession();

    @Test
    void aStringWithARuleIsAWishUntilItIsCutAndJiraAgrees() {
        putAndWrite();

        draw("mia", from, to).then().statusCode(200).body("strings", hasSize(1));
        draw("mia", from, to).then().statusCode(200).body("strings[0].state", equalTo("PENDING"));
        long version = told().strings().getFirst().version();
        assertThat(told().strings()).containsExactly(new StringWish(string, to, "10000", true, version, true));
        as("olaf")
                .get("/api/v1/boards/" + session.board)
                .then()
                .body("stickies.find { it.id == '" + from + "' }.strings[0].to", equalTo(to.toString()));
        as("mia").delete("/api/v1/strings/" + string).then().statusCode(204);

        await().untilAsserted(
                        () -> assertThat(told().strings().getFirst().wanted()).isFalse());
        assertThat(Records.latest(Topics.SESSION, session.id, SessionChanged.class)
                        .linkRules())
                .hasSize(1);
    }

    @Test
    void whatIsNoStringIsRefused() {
        putAndWrite();
        PlannedSession other = PlannedSession.put();
        UUID elsewhere = UUID.randomUUID();
        other.write(elsewhere);

        draw("olaf", from, to).then().statusCode(403);
        draw("eve", from, to).then().statusCode(404);
        draw("mia", from, from).then().statusCode(409);
        draw("mia", from, UUID.randomUUID()).then().statusCode(404);
        draw("mia", from, elsewhere).then().statusCode(409).body("type", equalTo("urn:piboard:problem:other-session"));
        as("mia").delete("/api/v1/strings/" + string).then().statusCode(404);
    }

    @Test
    void aRuleNamesTypesOfItsSession() {
        JsonObject plan = session.planWithLinksAndEagles(UUID.randomUUID());
        plan.getJsonArray("linkRules").getJsonObject(0).put("toType", session.note.toString());

        session.put(plan).then().statusCode(400).body("faults", hasSize(1));
        session.put(plan.put("linkRules", new JsonArray())).then().statusCode(201);
    }

    private void putAndWrite() {
        session.put(session.planWithLinksAndEagles(UUID.randomUUID())).then().statusCode(201);
        session.write(from);
        session.write(to);
    }

    private StickyChanged told() {
        await().untilAsserted(() -> assertThat(Records.latest(Topics.STICKY_CHANGED, from, StickyChanged.class)
                        .strings())
                .isNotEmpty());
        return Records.latest(Topics.STICKY_CHANGED, from, StickyChanged.class);
    }

    private Response draw(String person, UUID source, UUID target) {
        return as(person)
                .body(new JsonObject()
                        .put("id", string.toString())
                        .put("from", source.toString())
                        .put("to", target.toString())
                        .encode())
                .post("/api/v1/boards/" + session.board + "/strings");
    }
}
