package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.jirasim.auth.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamicWebhookIT {

    private static final String PATH = AppConsent.GATEWAY + "/rest/api/3/webhook";
    private static final String SCOPES = "read:jira-work write:jira-work manage:jira-webhook";

    private final MutableClock clock = new MutableClock();
    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withClock(clock));
    private final JiraHttp admin = JiraHttp.as(simulator.uri(), "admin");
    private final WebhookReceiver receiver = new WebhookReceiver();
    private JiraHttp app = AppConsent.of(simulator.uri(), "mia", SCOPES);

    DynamicWebhookIT() throws IOException {}

    @AfterEach
    void stop() {
        receiver.close();
        simulator.close();
    }

    @Test
    void somePartsOfARegistrationFailInsideAnAnswerOf200() throws IOException {
        // when
        HttpResponse<String> answer = register(
                wish("project = FAL", "jira:issue_updated"),
                wish("watchCount > 3", "jira:issue_updated"),
                wish("project = FAL ORDER BY key", "jira:issue_updated"),
                wish("assignee = currentUser()", "jira:issue_updated"),
                wish("project = FAL AND summary ~ x", "jira:issue_updated"),
                wish("project = FAL", "issuelink_created"),
                wish("status not in (10103) and cf[10011] = x", "sprint_started"));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonArray results = new JsonObject(answer.body()).getJsonArray("webhookRegistrationResult");
        assertThat(results.getJsonObject(0).getLong("createdWebhookId")).isPositive();
        assertThat(results.getJsonObject(1)).isEqualTo(error("The clause watchCount is unsupported"));
        assertThat(results.getJsonObject(2)).isEqualTo(error("The clause ORDER BY is unsupported"));
        assertThat(results.getJsonObject(3)).isEqualTo(error("The function currentUser is unsupported"));
        assertThat(results.getJsonObject(4)).isEqualTo(error("The clause summary is unsupported"));
        assertThat(results.getJsonObject(5)).isEqualTo(error("The event issuelink_created is unsupported"));
    }

    @Test
    void aPersonHasFiveAndOneAddress() throws IOException {
        // given
        for (int i = 0; i < 5; i++) {
            register(wish("project = FAL", "jira:issue_updated"));
        }

        // when
        JsonObject sixth = result(register(wish("project = FAL", "jira:issue_updated")));
        HttpResponse<String> elsewhere = app.post(
                PATH,
                new JsonObject()
                        .put("url", "http://127.0.0.1:1/other")
                        .put("webhooks", new JsonArray().add(wish("project = FAL", "jira:issue_updated"))));

        // then
        assertThat(sixth.getJsonArray("errors")).hasSize(1);
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(app.json(PATH).getInteger("total")).isEqualTo(5);
    }

    @Test
    void onlyAppsMayRegister() throws IOException {
        // when
        HttpResponse<String> answer = admin.get("/rest/api/3/webhook");

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Only Connect and OAuth 2.0 apps can use this operation");
        assertThat(AppConsent.of(simulator.uri(), "mia", "read:jira-work")
                        .get(PATH)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aDeliveryNamesItsWebhooksAndCarriesATokenInsteadOfASignature() throws IOException {
        // given
        long first =
                result(register(wish("project = FAL", "jira:issue_updated"))).getLong("createdWebhookId");
        long second = result(register(wish("issuetype = 10001", "jira:issue_updated")))
                .getLong("createdWebhookId");
        register(wish("project = KIT", "jira:issue_updated"));

        // when
        edit("FAL-2", "summary", "For the app");

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        WebhookReceiver.Received delivery = receiver.received().getFirst();
        assertThat(delivery.json().getJsonArray("matchedWebhookIds").getList())
                .map(String::valueOf)
                .containsExactly(String.valueOf(first), String.valueOf(second));
        assertThat(delivery.signature()).isNull();
        assertThat(Jwt.claims(delivery.headers().getFirst("Authorization").substring(7), AppConsent.SECRET))
                .get()
                .extracting(claims -> claims.getString("iss"))
                .isEqualTo("piboard-app");
    }

    @Test
    void afterThirtyDaysItIsGoneUnlessRefreshed() throws IOException {
        // given
        JsonArray kept = new JsonArray()
                .add(result(register(wish("project = FAL", "jira:issue_updated")))
                        .getLong("createdWebhookId"));
        register(wish("project = OWL", "jira:issue_updated"));
        clock.advance(Duration.ofDays(20));
        signInAgain();
        JsonObject refreshed = new JsonObject(app.put(PATH + "/refresh", new JsonObject().put("webhookIds", kept))
                .body());

        // when
        clock.advance(Duration.ofDays(11));
        signInAgain();
        edit("OWL-2", "summary", "Nobody hears");
        edit("FAL-2", "summary", "Heard");

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        assertThat(receiver.received().getFirst().json().getJsonObject("issue").getString("key"))
                .isEqualTo("FAL-2");
        assertThat(refreshed.getString("expirationDate")).startsWith("2027-01-12");
        assertThat(app.json(PATH).getJsonArray("values")).hasSize(1);
    }

    @Test
    void aFieldFilterLetsOnlyChangesOfThatFieldThrough() throws IOException {
        // given
        register(wish("project = FAL", "jira:issue_updated").put("fieldIdsFilter", new JsonArray().add("duedate")));

        // when
        edit("FAL-2", "summary", "Not wanted");
        edit("FAL-2", "duedate", "2026-12-24");

        // then
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        assertThat(receiver.received()
                        .getFirst()
                        .json()
                        .getJsonObject("changelog")
                        .encode())
                .contains("duedate");
    }

    @Test
    void deletingIgnoresTheIdsOfOthers() throws IOException {
        // given
        long mine =
                result(register(wish("project = FAL", "jira:issue_updated"))).getLong("createdWebhookId");
        JiraHttp other = AppConsent.of(simulator.uri(), "piboard", SCOPES);

        // when
        int answer = other.send("DELETE", PATH, "{\"webhookIds\":[" + mine + "]}", "Content-Type", "application/json")
                .statusCode();

        // then
        assertThat(answer).isEqualTo(202);
        assertThat(app.json(PATH).getJsonArray("values")).hasSize(1);
        app.send("DELETE", PATH, "{\"webhookIds\":[" + mine + "]}", "Content-Type", "application/json");
        assertThat(app.json(PATH).getJsonArray("values")).isEmpty();
    }

    /** Access tokens do not live that long. */
    private void signInAgain() throws IOException {
        app = AppConsent.of(simulator.uri(), "mia", SCOPES);
    }

    private HttpResponse<String> register(JsonObject... wishes) throws IOException {
        return app.post(
                PATH, new JsonObject().put("url", receiver.url()).put("webhooks", new JsonArray(List.of(wishes))));
    }

    private static JsonObject result(HttpResponse<String> answer) {
        return new JsonObject(answer.body())
                .getJsonArray("webhookRegistrationResult")
                .getJsonObject(0);
    }

    private static JsonObject wish(String jql, String... events) {
        return new JsonObject().put("events", new JsonArray(List.of(events))).put("jqlFilter", jql);
    }

    private static JsonObject error(String text) {
        return new JsonObject().put("errors", new JsonArray().add(text));
    }

    private void edit(String key, String field, String value) throws IOException {
        JsonObject fields = new JsonObject().put(field, value);
        assertThat(admin.put("/rest/api/2/issue/" + key, new JsonObject().put("fields", fields))
                        .statusCode())
                .isEqualTo(204);
    }
}
