package io.piboard.board.digest;

import static io.piboard.board.PlannedSession.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.piboard.board.PlannedSession;
import io.piboard.board.Records;
import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.sticky.StickyChanged;
import io.piboard.embedded.quarkus.DemoTokens;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
class DigestResourceIT {

    private static final String DIGEST = "/internal/v1/digest";

    private final UUID first = UUID.fromString("00000000-0000-4000-8000-" + suffix());
    private final UUID second = UUID.fromString("10000000-0000-4000-8000-" + suffix());

    @Test
    void aServiceReadsPageByPage() {
        PlannedSession session = PlannedSession.put();
        long version = session.write(first);
        session.write(second);
        session.write(UUID.randomUUID(), new JsonObject().put("type", session.note.toString()));

        service()
                .get(DIGEST + "?session=" + session.id + "&limit=1")
                .then()
                .statusCode(200)
                .body("stickies.sticky", contains(first.toString()))
                .body("stickies[0].requested", equalTo(version))
                .body("stickies[0].revision", equalTo(0))
                .body("stickies[0].deleted", equalTo(false));
        service()
                .get(DIGEST + "?session=" + session.id + "&after=" + first)
                .then()
                .body("stickies.sticky", contains(second.toString()));
        service()
                .get(DIGEST + "?session=" + session.id + "&after=" + second)
                .then()
                .body("stickies", hasSize(0));
    }

    @Test
    void whatIsAskedForIsToldAgainAsItIs() {
        long version = PlannedSession.put().write(first);
        await().untilAsserted(() ->
                assertThat(Records.of(Topics.STICKY_CHANGED, first)).hasSize(1));

        service()
                .body(new JsonObject()
                        .put(
                                "stickies",
                                new JsonArray()
                                        .add(first.toString())
                                        .add(UUID.randomUUID().toString()))
                        .encode())
                .post(DIGEST + "/tell")
                .then()
                .statusCode(204);

        await().untilAsserted(() -> {
            var records = Records.of(Topics.STICKY_CHANGED, first);
            assertThat(records).hasSize(2);
            assertThat(EventJson.read(records.getLast().value(), StickyChanged.class)
                            .version())
                    .isEqualTo(version);
        });
    }

    @Test
    void nobodyElseReadsIt() {
        for (String person : new String[] {"ada", "ria", "mia", "olaf"}) {
            as(person).get(DIGEST + "?session=" + UUID.randomUUID()).then().statusCode(403);
        }
        given().get(DIGEST + "?session=" + UUID.randomUUID()).then().statusCode(401);
        service().get("/api/v1/boards").then().statusCode(403);
    }

    private static RequestSpecification service() {
        return given().header("Authorization", DemoTokens.serviceBearer()).contentType(ContentType.JSON);
    }

    private static String suffix() {
        return UUID.randomUUID().toString().substring(24);
    }
}
