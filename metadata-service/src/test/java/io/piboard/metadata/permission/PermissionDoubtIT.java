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
import io.piboard.metadata.alm.AlmRights;
import io.piboard.outbox.OutboxRelay;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A doubt is answered by a look that began after it, by no other. */
@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(JiraSite.class)
class PermissionDoubtIT {

    private static final UUID ORGANISATION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final String PROJECT = "10000";

    @Inject
    PermissionTable table;

    @Inject
    OutboxRelay relay;

    @ConfigProperty(name = "test.jira.url")
    String jira;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final UUID id = UUID.randomUUID();

    @Test
    void anAnswerThatIsOlderThanTheDoubtLeavesItToTheNextLook() throws Throwable {
        // given
        connect();
        awaitRecords(1);
        AlmRights asBefore = rights();
        PermissionQuestion before = done(table.question(id));
        done(table.doubt(id, PROJECT));

        // when
        done(table.store(ORGANISATION, id, PROJECT, asBefore, before));

        // then
        PermissionQuestion after = done(table.question(id));
        assertThat(after.doubted()).containsExactly(PROJECT);
        done(table.store(ORGANISATION, id, PROJECT, asBefore, after));
        relay.wake();
        awaitRecords(2);
        assertThat(done(table.question(id)).doubted()).isEmpty();
    }

    private AlmRights rights() {
        MetadataChanged announced = records().getFirst();
        return new AlmRights(
                announced.permissions().granted(), announced.permissions().missing());
    }

    private static <T> T done(Uni<T> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> work);
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
