package io.piboard.metadata.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.contracts.Topics;
import io.piboard.embedded.quarkus.DemoTokens;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.metadata.JiraSite;
import io.piboard.metadata.TopicReader;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(JiraSite.class)
class CatalogRepublicationIT {

    @Inject
    CatalogRepublication republication;

    @ConfigProperty(name = "test.jira.url")
    String jira;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final UUID id = UUID.randomUUID();

    @Test
    void projectsAndSiteAreSaidAgainAsTheyWere() throws Throwable {
        // given
        connect();
        awaitRecords(2);

        // when
        republication.atStart(new StartupEvent());

        // then
        awaitRecords(4);
        assertThat(new HashSet<>(records())).hasSize(2);
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

    private void awaitRecords(int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(records()).hasSize(count));
    }

    private List<String> records() {
        return new TopicReader(kafka)
                .records(Topics.METADATA_CHANGED, id.toString()).stream()
                        .filter(record -> !record.key().contains("/permissions/"))
                        .map(record -> new String(record.value()))
                        .toList();
    }
}
