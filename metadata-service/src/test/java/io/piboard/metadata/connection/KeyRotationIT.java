package io.piboard.metadata.connection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.contracts.Topics;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.embedded.quarkus.DemoTokens;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.metadata.JiraSite;
import io.piboard.metadata.TopicReader;
import io.piboard.secrets.KeyRing;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A new key in the rings: at the next start everything is sealed by it, and everybody is told. */
@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(JiraSite.class)
class KeyRotationIT {

    private static final UUID ORGANISATION = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Inject
    ConnectionRepublication republication;

    @Inject
    Pool pool;

    @ConfigProperty(name = "test.jira.url")
    String jira;

    @ConfigProperty(name = "test.old.sync")
    String oldSync;

    @ConfigProperty(name = "test.old.ingest")
    String oldIngest;

    @ConfigProperty(name = "piboard.keys.sync")
    String newSync;

    @ConfigProperty(name = "piboard.keys.ingest")
    String newIngest;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final UUID id = UUID.randomUUID();

    @Test
    void whatAnOlderKeySealedIsSealedAnewAndTold() throws Throwable {
        // given
        connect();
        sealByTheOldKeys();

        // when
        republication.atStart(new StartupEvent());

        // then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            ConnectionChanged last = told();
            assertThat(ring("sync", newSync).isCurrent(last.credentials())).isTrue();
            assertThat(ring("ingest", newIngest).isCurrent(last.webhookSecret()))
                    .isTrue();
            assertThat(ring("ingest", newIngest).open(last.webhookSecret(), ORGANISATION, id))
                    .isEqualTo("sealed long ago");
        });
        given().auth()
                .oauth2(DemoTokens.of("ada"))
                .post("/internal/v1/connections/" + id + "/test")
                .then()
                .statusCode(200);
    }

    private void connect() {
        given().auth()
                .oauth2(DemoTokens.of("ada"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "Acme",
                        "siteUrl",
                        jira,
                        "auth",
                        Map.of("kind", "BASIC", "user", "piboard@acme.example", "token", "piboard-token"),
                        "webhookSecret",
                        "correct horse battery",
                        "projects",
                        List.of("FAL")))
                .put("/internal/v1/connections/" + id)
                .then()
                .statusCode(200);
    }

    private void sealByTheOldKeys() {
        String credentials = "{\"kind\":\"BASIC\",\"user\":\"piboard@acme.example\",\"token\":\"piboard-token\"}";
        pool.preparedQuery("update metadata.connection set sealed_credentials = $2, sealed_authorization = $3,"
                        + " sealed_webhook_secret = $4 where id = $1")
                .execute(Tuple.of(
                        id,
                        sealed("sync", oldSync, credentials),
                        sealed("sync", oldSync, "Basic eA=="),
                        sealed("ingest", oldIngest, "sealed long ago")))
                .await()
                .indefinitely();
    }

    private String sealed(String name, String ring, String secret) {
        return ring(name, ring).seal(secret, ORGANISATION, id).ciphertext();
    }

    private static KeyRing ring(String name, String text) {
        return KeyRing.fromBase64(name, text);
    }

    private ConnectionChanged told() {
        return new TopicReader(kafka)
                .events(Topics.CONNECTION, id.toString(), ConnectionChanged.class)
                .getLast();
    }
}
