package io.piboard.metadata.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.piboard.contracts.Topics;
import io.piboard.contracts.connection.ConnectionChanged;
import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.SealedText;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.metadata.JiraSite;
import io.piboard.metadata.TopicReader;
import io.piboard.secrets.KeyRing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection after it was set up: paused, with a new webhook secret, removed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(JiraSite.class)
class LifecycleIT {

    private static final UUID ORGANISATION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final String NEXT_SECRET = "battery horse correct";

    @ConfigProperty(name = "test.jira.url")
    String jira;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "piboard.keys.ingest")
    String ingestKeys;

    private final UUID id = UUID.randomUUID();
    private final Admin ada = new Admin("ada", id);
    private TopicReader topics;

    @BeforeEach
    void connect() {
        topics = new TopicReader(kafka);
        ada.puts(Admin.request(jira, Way.CLOUD_BASIC.auth(jira))).statusCode(200);
    }

    @Test
    void aPauseIsToldAndEnded() {
        ada.puts("/pause", Map.of("paused", true)).statusCode(200).body("state", equalTo("PAUSED"));
        told(last -> assertThat(last.state()).isEqualTo(ConnectionState.PAUSED));

        ada.puts("/pause", Map.of("paused", false)).statusCode(200).body("state", equalTo("ACTIVE"));
        told(last -> assertThat(last.state()).isEqualTo(ConnectionState.ACTIVE));
    }

    @Test
    void aChangeDoesNotEndAPause() {
        ada.puts("/pause", Map.of("paused", true)).statusCode(200);

        ada.puts(Admin.request(jira, Way.CLOUD_BASIC.auth(jira))).statusCode(200);

        ada.gets("").body("state", equalTo("PAUSED"));
    }

    @Test
    void whileTheWebhookSecretIsBeingChangedBothAreTaken() {
        ada.puts("/webhook-secret", Map.of("webhookSecret", NEXT_SECRET))
                .statusCode(200)
                .body("previousSecretUntil", notNullValue());

        told(last -> {
            assertThat(opened(last.webhookSecret())).isEqualTo(NEXT_SECRET);
            assertThat(opened(last.previousWebhookSecret())).isEqualTo(Admin.SECRET);
        });
    }

    @Test
    void theSameSecretAgainLeavesTheOneBeforeAlone() {
        ada.puts("/webhook-secret", Map.of("webhookSecret", NEXT_SECRET)).statusCode(200);

        ada.puts("/webhook-secret", Map.of("webhookSecret", NEXT_SECRET)).statusCode(200);

        told(last -> assertThat(opened(last.previousWebhookSecret())).isEqualTo(Admin.SECRET));
    }

    @Test
    void anAdminEndsTheTimeOfTwoSecrets() {
        ada.puts("/webhook-secret", Map.of("webhookSecret", NEXT_SECRET)).statusCode(200);

        ada.deletes("/webhook-secret/previous").statusCode(200).body("previousSecretUntil", nullValue());

        told(last -> {
            assertThat(opened(last.webhookSecret())).isEqualTo(NEXT_SECRET);
            assertThat(last.previousWebhookSecret()).isNull();
        });
    }

    @Test
    void aRemovedConnectionIsToldWithoutAnySecretAndIsGone() {
        ada.deletes("").statusCode(204);

        told(last -> {
            assertThat(last.state()).isEqualTo(ConnectionState.REMOVED);
            assertThat(last.credentials()).isNull();
            assertThat(last.webhookSecret()).isNull();
        });
        ada.gets("").statusCode(404);
        ada.deletes("").statusCode(404);
    }

    @Test
    void aRemovedConnectionCanBeSetUpAgainUnderItsId() {
        ada.deletes("").statusCode(204);

        ada.puts(Admin.request(jira, Way.CLOUD_BASIC.auth(jira))).statusCode(200);

        told(last -> assertThat(last.state()).isEqualTo(ConnectionState.ACTIVE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve", "mia", "ria"})
    void nobodyElseChangesIt(String person) {
        Admin other = new Admin(person, id);
        int refusal = person.equals("eve") ? 404 : 403;

        other.puts("/pause", Map.of("paused", true)).statusCode(refusal);
        other.puts("/webhook-secret", Map.of("webhookSecret", NEXT_SECRET)).statusCode(refusal);
        other.deletes("/webhook-secret/previous").statusCode(refusal);
        other.posts("/test").statusCode(refusal);
        other.posts("/consent").statusCode(refusal);
        other.deletes("").statusCode(refusal);

        ada.gets("").statusCode(200).body("state", equalTo("ACTIVE"));
    }

    private String opened(SealedText secret) {
        return KeyRing.fromBase64("ingest", ingestKeys).open(secret, ORGANISATION, id);
    }

    private void told(Consumer<ConnectionChanged> expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> expected.accept(events().getLast()));
    }

    private List<ConnectionChanged> events() {
        return topics.events(Topics.CONNECTION, id.toString(), ConnectionChanged.class);
    }
}
