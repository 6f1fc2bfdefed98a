package io.piboard.board.gateway;

import static io.piboard.board.PlannedSession.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.piboard.board.PlannedSession;
import io.piboard.embedded.quarkus.DemoTokens;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(MetadataStandIn.class)
class ConnectionResourceIT {

    @Test
    void anAnswerPassesAsItIsWithTheCallersOwnToken() {
        UUID connection = UUID.randomUUID();

        as("ada")
                .body("{\"name\":\"Acme\"}")
                .put("/api/v1/connections/" + connection)
                .then()
                .statusCode(200)
                .body("name", equalTo("Acme"));

        assertThat(MetadataStandIn.lastRequest())
                .isEqualTo("PUT /internal/v1/connections/" + connection + " " + DemoTokens.bearer("ada"));
    }

    @Test
    void aProblemPassesAsItIs() {
        as("ada")
                .get("/api/v1/connections/" + UUID.randomUUID() + "/projects")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:piboard:problem:from-metadata"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /test",
        "PUT, /pause",
        "PUT, /webhook-secret",
        "DELETE, /webhook-secret/previous",
        "POST, /consent",
        "PUT, /consent",
        "GET, /webhook",
        "PUT, /webhook",
        "DELETE, /webhook",
        "DELETE, ''"
    })
    void whatHappensToAConnectionLaterIsPassedOnForAdminsOnly(String method, String below) {
        String path = "/connections/" + UUID.randomUUID() + below;

        as("ada").body("{}").request(method, "/api/v1" + path).then().statusCode(200);

        assertThat(MetadataStandIn.lastRequest())
                .isEqualTo(method + " /internal/v1" + path + " " + DemoTokens.bearer("ada"));
        as("ria").body("{}").request(method, "/api/v1" + path).then().statusCode(403);
        as("mia").body("{}").request(method, "/api/v1" + path).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"GET, /export", "POST, /import", "POST, /import/abc"})
    void aConnectionsDocumentIsPassedOnForAdminsOnly(String method, String below) {
        String path = "/connections/" + UUID.randomUUID() + below;

        yaml("ada").request(method, "/api/v1" + path).then().statusCode(200);

        assertThat(MetadataStandIn.lastRequest())
                .isEqualTo(method + " /internal/v1" + path + " " + DemoTokens.bearer("ada"));
        yaml("ria").request(method, "/api/v1" + path).then().statusCode(403);
        yaml("mia").request(method, "/api/v1" + path).then().statusCode(403);
    }

    private static RequestSpecification yaml(String person) {
        return as(person).contentType("application/yaml").body("name: Acme".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aConnectionThatASessionPlansWithIsNotRemoved() {
        PlannedSession planned = PlannedSession.put();

        as("ada")
                .delete("/api/v1/connections/" + planned.connection)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:piboard:problem:connection-in-use"));
    }

    @Test
    void whatASiteOffersIsForEverybodyAndToldOnce() {
        // given
        String path = "/api/v1/connections/" + UUID.randomUUID() + "/site";
        String tag = as("olaf").get(path).then().statusCode(200).extract().header("ETag");

        // when
        var again = as("olaf").header("If-None-Match", tag).get(path).then();

        // then
        again.statusCode(304).header("ETag", tag).header("Piboard-Stale", "OVERDUE");
    }

    @Test
    void whoAsksForALookTooSoonIsToldWhenToComeBack() {
        // given
        String path = "/api/v1/connections/" + UUID.randomUUID() + "/refresh";

        // when
        var answer = as("ria").post(path).then();

        // then
        answer.statusCode(429).header("Retry-After", "7");
        as("mia").post(path).then().statusCode(403);
    }

    @Test
    void thePermissionPreFlightIsForPiAdminsToo() {
        String path = "/connections/" + UUID.randomUUID() + "/permissions";

        as("ria").post("/api/v1" + path + "/check").then().statusCode(200);
        assertThat(MetadataStandIn.lastRequest())
                .isEqualTo("POST /internal/v1" + path + "/check " + DemoTokens.bearer("ria"));
        as("ria").get("/api/v1" + path).then().statusCode(200);
        assertThat(MetadataStandIn.lastRequest()).isEqualTo("GET /internal/v1" + path + " " + DemoTokens.bearer("ria"));
        as("ada").get("/api/v1" + path).then().statusCode(200);
        as("mia").get("/api/v1" + path).then().statusCode(403);
        as("olaf").post("/api/v1" + path + "/check").then().statusCode(403);
    }

    @Test
    void whatHasDriftedIsToldToPiAdminsWhoMayTakeNoteOfIt() {
        // given
        String path = "/connections/" + UUID.randomUUID() + "/drift";

        // when
        as("ria")
                .contentType("application/json")
                .body("{\"subjects\":[\"sprint/10000/37\"]}")
                .post("/api/v1" + path + "/noted")
                .then()
                .statusCode(200);

        // then
        assertThat(MetadataStandIn.lastRequest())
                .isEqualTo("POST /internal/v1" + path + "/noted " + DemoTokens.bearer("ria"));
        as("ria").get("/api/v1" + path).then().statusCode(200);
        as("mia").get("/api/v1" + path).then().statusCode(403);
    }

    @Test
    void connectionsAreForAdmins() {
        as("ria").get("/api/v1/connections").then().statusCode(403);
        as("olaf").get("/api/v1/connections").then().statusCode(403);
        as("ada").get("/api/v1/connections").then().statusCode(200);
    }
}
