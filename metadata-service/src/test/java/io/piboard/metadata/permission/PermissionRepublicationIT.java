package io.piboard.metadata.permission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.contracts.Topics;
import io.piboard.contracts.metadata.MetadataChanged;
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
class PermissionRepublicationIT {

    @Inject
    PermissionRepublication republication;

    @ConfigProperty(name = "test.jira.url")
    String jira;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final UUID id = UUID.randomUUID();

    @Test
    void permissionsAreSaidAgainAsTheyWere() throws Throwable {
        // given
        connect();
        awaitRecords(1);

        // when
        republication.atStart(new StartupEvent());

        // then
        awaitRecords(2);
        assertThat(new HashSet<>(records())).hasSize(1);
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

    private List<MetadataChanged> records() {
        return new TopicReader(kafka).events(Topics.METADATA_CHANGED, id + "/permissions/", MetadataChanged.class);
    }
}
