package io.piboard.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.piboard.ingest.connection.KnownConnections;
import io.piboard.secrets.KeyRing;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Without a broker nothing is acknowledged: Jira is told to come back. */
@QuarkusTest
@TestProfile(BrokerDownIT.NoBroker.class)
class BrokerDownIT {

    private static final KeyRing KEYS = KeyRing.generate("ingest");

    @Inject
    KnownConnections connections;

    @Inject
    KeyRing keys;

    @TestHTTPResource(value = "health/ready", management = true)
    URI readiness;

    @Test
    void aSignedIssueIsNotTaken() {
        // given
        UUID organisation = UUID.randomUUID();
        UUID connection = UUID.randomUUID();
        connections.learn(KafkaSide.acme(organisation, connection, keys.seal("hush", organisation, connection)));
        byte[] body = JiraSide.capture("issue-updated-cloud");

        // when
        Response answer = given().body(body)
                .header("X-Hub-Signature", JiraSide.sign("hush", body))
                .post("/webhooks/jira/" + connection);

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.<String>path("type")).isEqualTo("urn:piboard:problem:webhook-not-stored");
    }

    /** Whether a connection is unknown, or a secret wrong, nobody can say who does not hear what is new. */
    @Test
    void whoIsNotProvenIsNotRefusedForGood() {
        // given
        UUID organisation = UUID.randomUUID();
        UUID connection = UUID.randomUUID();
        connections.learn(KafkaSide.acme(organisation, connection, keys.seal("hush", organisation, connection)));
        byte[] body = JiraSide.capture("issue-updated-cloud");

        // when
        Response wrong = forged(connection, body);
        Response unknown = forged(UUID.randomUUID(), body);

        // then
        assertThat(wrong.statusCode()).isEqualTo(503);
        assertThat(unknown.statusCode()).isEqualTo(503);
    }

    private static Response forged(UUID connection, byte[] body) {
        return given().body(body)
                .header("X-Hub-Signature", JiraSide.sign("another", body))
                .post("/webhooks/jira/" + connection);
    }

    @Test
    void theReplicaIsNotReady() {
        given().get(readiness)
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'broker knows the topics' }.status", equalTo("DOWN"));
    }

    /** Nobody listens on port 1. */
    public static class NoBroker implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kafka.bootstrap.servers", "127.0.0.1:1",
                    "piboard.ingest.keys", KEYS.toBase64(),
                    "piboard.ingest.answer-within", "3s",
                    "quarkus.log.category.\"org.apache.kafka\".level", "ERROR");
        }
    }
}
