package io.piboard.board;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
class ManagementIT {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void healthMetricsAndApiDescriptionAreOnTheManagementPort() {
        String q = "http://" + management.getAuthority() + "/q";
        given().get(q + "/health/ready").then().statusCode(200);
        given().get(q + "/metrics").then().statusCode(200).body(containsString("piboard_live_clients"));
        given().get(q + "/openapi").then().statusCode(200).body(containsString("/api/v1/stickies/{sticky}"));
    }

    @Test
    void thePublicPortGivesNoneOfThemAway() {
        for (String path : new String[] {"/q/health", "/q/metrics", "/q/openapi"}) {
            given().get(path).then().statusCode(not(200));
        }
    }
}
