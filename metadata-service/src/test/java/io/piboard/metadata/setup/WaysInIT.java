package io.piboard.metadata.setup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.jirasim.JiraSimulator;
import io.piboard.jirasim.SimulatorOptions;
import io.piboard.jirasim.kind.JiraKind;
import io.piboard.metadata.JiraSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way to log in, from the admin's first request to the catalog that was read with it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(JiraSite.class)
class WaysInIT {

    @ConfigProperty(name = "test.jira.url")
    String cloud;

    private final UUID id = UUID.randomUUID();
    private final Admin ada = new Admin("ada", id);
    private final Admin eve = new Admin("eve", id);

    @ParameterizedTest
    @EnumSource
    void aConnectionIsSetUpAndTheCatalogIsReadByIt(Way way) {
        try (Site site = site(way.kind())) {
            // given
            site.knowsOurLink();

            // when
            connect(way, site);

            // then
            ada.gets("")
                    .statusCode(200)
                    .body("kind", equalTo(way.kind() == JiraKind.CLOUD ? "CLOUD" : "SELF_HOSTED"))
                    .body("state", equalTo("ACTIVE"));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            ada.gets("/projects").body("projects.findAll { it.sprints.size() == 4 }", hasSize(3)));
            ada.posts("/test").statusCode(200).body("fields.SPRINT", equalTo("customfield_10020"));
        }
    }

    @Test
    void onlyWhoBeganAConsentMayFinishIt() {
        Map<String, String> returned = consentedTo(Way.CLOUD_OAUTH, cloud);

        eve.comesBackWith(returned).statusCode(409).body("type", equalTo("urn:piboard:problem:no-consent-asked"));

        ada.comesBackWith(returned).statusCode(200);
    }

    @Test
    void aConsentIsFinishedOnce() {
        Map<String, String> returned = consentedTo(Way.CLOUD_OAUTH, cloud);
        ada.comesBackWith(returned).statusCode(200);

        ada.comesBackWith(returned).statusCode(409);
    }

    @Test
    void aStateThatNobodyGaveIsNoConsent() {
        Map<String, String> returned = new java.util.HashMap<>(consentedTo(Way.CLOUD_OAUTH, cloud));
        returned.put("state", "guessed");

        ada.comesBackWith(returned).statusCode(409);

        ada.gets("").statusCode(404);
    }

    @Test
    void whoSaysNoHasConnectedNothing() {
        String address = wanted(Way.CLOUD_OAUTH, cloud);

        ada.comesBackWith(ada.visits(address, "&simulate=deny"))
                .statusCode(422)
                .body("type", equalTo("urn:piboard:problem:jira-consent-missing"));

        ada.gets("").statusCode(404);
    }

    @Test
    void aConsentForAnotherSiteIsTold() {
        Map<String, Object> request = Admin.request("https://other.atlassian.example", Way.CLOUD_OAUTH.auth(cloud));
        String address = ada.puts(request).statusCode(202).extract().path("address");

        ada.comesBackWith(ada.visits(address, "&login_hint=piboard@acme.example"))
                .statusCode(422)
                .body("type", equalTo("urn:piboard:problem:jira-consent-missing"));
    }

    @Test
    void aLostConsentIsAskedForAnewWithWhatIsStored() {
        ada.comesBackWith(consentedTo(Way.CLOUD_OAUTH, cloud)).statusCode(200);
        given().delete(cloud + "/simulator/accounts/grants").then().statusCode(204);
        ada.posts("/test").statusCode(422);

        String address = ada.posts("/consent").statusCode(202).extract().path("address");
        ada.comesBackWith(ada.visits(address, "&login_hint=piboard@acme.example"))
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));

        ada.posts("/test").statusCode(200);
    }

    @Test
    void aChangeWithoutCredentialsKeepsTheConsent() {
        ada.comesBackWith(consentedTo(Way.CLOUD_OAUTH, cloud)).statusCode(200);

        Map<String, Object> change = Admin.request(cloud, Map.of());
        change.remove("auth");
        change.remove("webhookSecret");
        change.put("name", "Acme, renamed");
        ada.puts(change).statusCode(200).body("name", equalTo("Acme, renamed"));

        ada.posts("/test").statusCode(200);
        assertThat(ada.gets("").extract().<String>path("apiUrl")).contains("/ex/jira/");
    }

    private void connect(Way way, Site site) {
        if (way.needsConsent()) {
            ada.comesBackWith(consentedTo(way, site.url())).statusCode(200);
        } else {
            ada.puts(Admin.request(site.url(), way.auth(site.url()))).statusCode(200);
        }
    }

    private Map<String, String> consentedTo(Way way, String jira) {
        return ada.visits(wanted(way, jira), "&login_hint=" + way.loginHint());
    }

    private String wanted(Way way, String jira) {
        return ada.puts(Admin.request(jira, way.auth(jira)))
                .statusCode(202)
                .extract()
                .path("address");
    }

    /** Atlassian's log-in and gateway are configured once: Cloud is the one that runs for all tests. */
    private Site site(JiraKind kind) {
        return kind == JiraKind.CLOUD ? new Site(cloud, null) : Site.of(kind);
    }

    private record Site(String url, JiraSimulator own) implements AutoCloseable {

        static Site of(JiraKind kind) {
            JiraSimulator started =
                    JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withKind(kind));
            return new Site(started.uri().toString(), started);
        }

        void knowsOurLink() {
            given().body(Map.of("publicKey", Way.publicKey()))
                    .contentType("application/json")
                    .put(url + "/simulator/accounts/consumers/" + Way.APP)
                    .then()
                    .statusCode(204);
        }

        @Override
        public void close() {
            if (own != null) {
                own.close();
            }
        }
    }
}
