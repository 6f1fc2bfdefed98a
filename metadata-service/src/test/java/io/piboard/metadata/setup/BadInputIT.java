package io.piboard.metadata.setup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.jirasim.JiraSimulator;
import io.piboard.jirasim.SimulatorOptions;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.mischief.MischiefPlan;
import io.piboard.jirasim.mischief.Target;
import io.piboard.jirasim.mischief.Trick;
import io.piboard.metadata.JiraSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that can be wrong with a site has a problem of its own; only lost credentials stop a connection. */
@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(JiraSite.class)
class BadInputIT {

    private static final Map<String, Object> GOOD =
            Map.of("kind", "BASIC", "user", "piboard@acme.example", "token", "piboard-token");

    private final UUID id = UUID.randomUUID();
    private final Admin ada = new Admin("ada", id);
    private JiraSimulator simulator = start(JiraKind.CLOUD);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void nobodyListensThere() {
        refused(entered("http://127.0.0.1:1", GOOD), 502, "jira-unreachable")
                .body("detail", containsString("127.0.0.1:1"));
    }

    @Test
    void thePathLeadsToNoJira() {
        refused(entered(jira() + "/wiki", GOOD), 422, "not-a-jira");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trick.Kind.class,
            names = {"PORTAL", "REDIRECT", "GARBAGE"})
    void somethingElseAnswersThere(Trick.Kind instead) {
        simulator.mischief().play(MischiefPlan.NONE.with(Trick.always(Target.ALL, instead)));

        refused(entered(jira(), GOOD), 422, "not-a-jira");
    }

    @Test
    void theTokenIsWrong() {
        refused(entered(jira(), basic("piboard@acme.example", "s3cret-guess")), 422, "jira-refused-credentials")
                .body("detail", not(containsString("s3cret-guess")));
    }

    @Test
    void tooManyLogInsHaveFailed() {
        use(JiraKind.DC_10_3);
        for (int i = 0; i < 3; i++) {
            ada.puts(Admin.request(jira(), basic("piboard", "wrong"))).statusCode(422);
        }

        refused(entered(jira(), basic("piboard", "piboard-token")), 422, "jira-captcha");
    }

    @Test
    void theAccountHasNoLicence() {
        refused(entered(jira(), basic("desk@acme.example", token("desk@acme.example", null))), 422, "jira-no-licence");
    }

    @Test
    void theAccountSeesNoProject() {
        refused(
                entered(jira(), basic("guest@acme.example", token("guest@acme.example", null))),
                422,
                "jira-unknown-project");
    }

    @Test
    void theTokenLacksAScope() {
        String scoped = token("piboard@acme.example", List.of("read:jira-user"));
        Map<String, Object> request = Admin.request(jira(), basic("piboard@acme.example", scoped));
        request.put("apiUrl", gateway());

        refused(ada.puts(request), 422, "jira-misses-scope");
    }

    @Test
    void theServiceAccountIsUnknown() {
        var service = Map.<String, Object>of(
                "kind", "CLIENT_CREDENTIALS",
                "tokenUrl", jira() + "/oauth/token",
                "clientId", "piboard-client",
                "clientSecret", "wrong");

        refused(entered(jira(), service), 422, "jira-refused-app");
    }

    @Test
    void credentialsThatHaveWorkedBeforeAreLost() {
        entered(jira(), GOOD).statusCode(200);
        simulator
                .mischief()
                .play(MischiefPlan.fromJson(
                        new JsonObject().put("revoked", new JsonArray().add("piboard@acme.example"))));

        refused(ada.posts("/test"), 422, "jira-credentials-lost");
    }

    @Test
    void jiraAsksToWait() {
        simulator
                .mischief()
                .play(MischiefPlan.fromJson(new JsonObject()
                        .put(
                                "errors",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("path", "/myself")
                                                .put("rate", 1)
                                                .put("status", 429)
                                                .put("retryAfterSeconds", 120)))));

        refused(entered(jira(), GOOD), 503, "jira-busy");
    }

    @Test
    void aNewConnectionNeedsASecret() {
        Map<String, Object> request = Admin.request(jira(), GOOD);
        request.keySet().removeAll(Set.of("webhookSecret"));

        refused(ada.puts(request), 400, "bad-connection").body("detail", containsString("webhookSecret"));
    }

    private ValidatableResponse entered(String url, Map<String, Object> auth) {
        return ada.puts(Admin.request(url, auth));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:piboard:problem:" + type));
    }

    private static Map<String, Object> basic(String user, String token) {
        return Map.of("kind", "BASIC", "user", user, "token", token);
    }

    private String token(String user, List<String> scopes) {
        JsonObject wish = new JsonObject().put("user", user);
        if (scopes != null) {
            wish.put("scopes", new JsonArray(scopes));
        }
        return given().contentType("application/json")
                .body(wish.encode())
                .post(jira() + "/simulator/accounts/tokens")
                .then()
                .extract()
                .path("token");
    }

    private String gateway() {
        String cloudId =
                given().get(jira() + "/_edge/tenant_info").then().extract().path("cloudId");
        return jira() + "/ex/jira/" + cloudId;
    }

    private String jira() {
        return simulator.uri().toString();
    }

    private void use(JiraKind kind) {
        simulator.close();
        simulator = start(kind);
    }

    private static JiraSimulator start(JiraKind kind) {
        return JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withKind(kind));
    }
}
