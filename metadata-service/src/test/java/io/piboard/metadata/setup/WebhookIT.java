package io.piboard.metadata.setup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.piboard.contracts.EventJson;
import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.jirasim.JiraSimulator;
import io.piboard.jirasim.SimulatorOptions;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.metadata.JiraSite;
import io.piboard.metadata.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The webhook of a connection: pasted by an administrator, or registered by us. */
@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(JiraSite.class)
class WebhookIT {

    private static final UUID ORGANISATION = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "test.jira.url")
    String cloud;

    private final UUID id = UUID.randomUUID();
    private final Admin ada = new Admin("ada", id);
    private JiraSimulator simulator;

    @AfterEach
    void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CLOUD, CLOUD_ADMIN",
        "DC_11_3, DATA_CENTER",
        "DC_10_3, DATA_CENTER",
        "DC_9_12, SERVER",
        "SERVER_8_20, SERVER"
    })
    void anAdminIsToldWhatToPasteInTheWordsOfEachKind(JiraKind kind, String form) {
        connectAs(kind, "piboard");

        ada.gets("/webhook")
                .statusCode(200)
                .body("form", equalTo(form))
                .body("registeredByUs", equalTo(false))
                .body("events", hasItem("issuelink_created"))
                .body("jql", containsString("project in"))
                .body("steps", not(nullValue()))
                .body(not(containsString(Admin.SECRET)));
    }

    @ParameterizedTest
    @CsvSource({"CLOUD, /webhooks/1.0/webhook", "DC_10_3, /jira-webhook/1.0/webhooks", "DC_9_12, /webhooks/1.0/webhook"
    })
    void anAdministratorsAccountRegistersItOnceAndTakesItAway(JiraKind kind, String path) {
        connectAs(kind, "admin");

        ada.puts("/webhook", Map.of()).statusCode(200).body("registeredByUs", equalTo(true));
        ada.puts("/webhook", Map.of()).statusCode(200);

        assertThat(registered(kind, path)).hasSize(1);
        ada.deletes("/webhook").statusCode(204);
        assertThat(registered(kind, path)).isEmpty();
        ada.gets("/webhook").body("registeredByUs", equalTo(false));
    }

    @Test
    void aWebhookThatAnAdministratorChangedIsRegisteredAnew() {
        connectAs(JiraKind.DC_10_3, "admin");
        ada.puts("/webhook", Map.of()).statusCode(200);
        Map<String, Object> first =
                registered(JiraKind.DC_10_3, "/jira-webhook/1.0/webhooks").getFirst();
        first.put("events", List.of("jira:issue_created"));
        given().header("Authorization", admin(JiraKind.DC_10_3))
                .contentType("application/json")
                .body(first)
                .put(simulator.uri() + "/rest/jira-webhook/1.0/webhooks/" + first.get("id"))
                .then()
                .statusCode(200);

        ada.puts("/webhook", Map.of()).statusCode(200);

        assertThat(registered(JiraKind.DC_10_3, "/jira-webhook/1.0/webhooks"))
                .singleElement()
                .satisfies(now -> assertThat((List<?>) now.get("events")).hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @CsvSource({"CLOUD", "DC_10_3", "DC_9_12"})
    void whoMayNotRegisterIsToldByWhatRight(JiraKind kind) {
        connectAs(kind, "piboard");

        ada.puts("/webhook", Map.of())
                .statusCode(422)
                .body("type", equalTo("urn:piboard:problem:jira-misses-permission"))
                .body("detail", containsString("Administer Jira"));
    }

    @Test
    void anAppRegistersItsOwnForThirtyDays() {
        consent();

        ada.puts("/webhook", Map.of())
                .statusCode(200)
                .body("form", equalTo("CLOUD_APP"))
                .body("expiresAt", notNullValue())
                .body("events", not(hasItem("issuelink_created")));
    }

    @Test
    void aRemovedConnectionLeavesNoWebhookBehind() {
        connectAs(JiraKind.DC_10_3, "admin");
        ada.puts("/webhook", Map.of()).statusCode(200);

        ada.deletes("").statusCode(204);

        assertThat(registered(JiraKind.DC_10_3, "/jira-webhook/1.0/webhooks")).isEmpty();
    }

    @Test
    void changesOfWhichNoWebhookCameAreShownWithWhatToCheck() {
        connectAs(JiraKind.CLOUD, "piboard");
        ada.gets("/webhook").body("missing", nullValue());

        for (int i = 0; i < 3; i++) {
            miss();
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ada.gets("/webhook")
                        .body("missing.changes", equalTo(3))
                        .body("missing.check", containsString("secret")));
    }

    @ParameterizedTest
    @CsvSource({"mia, 403", "ria, 403", "eve, 404"})
    void nobodyElseSeesOrChangesIt(String person, int refusal) {
        connectAs(JiraKind.CLOUD, "piboard");
        Admin other = new Admin(person, id);

        other.gets("/webhook").statusCode(refusal);
        other.puts("/webhook", Map.of()).statusCode(refusal);
        other.deletes("/webhook").statusCode(refusal);
    }

    private void miss() {
        new TopicReader(kafka)
                .send(
                        Topics.METADATA_TOUCHED,
                        id.toString(),
                        EventJson.write(new MetadataTouched(
                                ORGANISATION, id, MetadataTouched.WEBHOOK_MISSED, "connection/" + id, Instant.now())));
    }

    private void connectAs(JiraKind kind, String name) {
        simulator = JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withKind(kind));
        String jira = simulator.uri().toString();
        Map<String, Object> auth = kind.selfHostedSince(11, 0)
                ? Map.of("kind", "PERSONAL_ACCESS_TOKEN", "token", name + "-pat")
                : Map.of(
                        "kind",
                        "BASIC",
                        "user",
                        kind.cloud() ? name + "@acme.example" : name,
                        "token",
                        name + "-token");
        ada.puts(Admin.request(jira, auth)).statusCode(200);
    }

    private void consent() {
        String address = ada.puts(Admin.request(cloud, Way.CLOUD_OAUTH.auth(cloud)))
                .statusCode(202)
                .extract()
                .path("address");
        ada.comesBackWith(ada.visits(address, "&login_hint=piboard@acme.example"))
                .statusCode(200);
    }

    private List<Map<String, Object>> registered(JiraKind kind, String path) {
        return given().header("Authorization", admin(kind))
                .get(simulator.uri() + "/rest" + path)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    private static String admin(JiraKind kind) {
        String pair = (kind.cloud() ? "admin@acme.example" : "admin") + ":admin-token";
        return "Basic " + java.util.Base64.getEncoder().encodeToString(pair.getBytes());
    }
}
