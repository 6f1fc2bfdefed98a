package io.piboard.ingest.gate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.piboard.ingest.IngestSuite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever goes away in the middle of a body takes it with him: what came of it is not kept until it would be late. */
@QuarkusTest
@WithTestResource(IngestSuite.class)
class SlowSendersIT {

    private static final Duration MUCH_SOONER_THAN_LATE = Duration.ofSeconds(10);

    @Inject
    SlowSenders slow;

    @Test
    void halfABodyIsForgottenWithItsConnection() throws IOException {
        // given
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write("POST /webhooks/jira/x HTTP/1.1\r\nHost: ingest\r\nContent-Length: 1000\r\n\r\nhalf"
                            .getBytes(US_ASCII));
            await().until(() -> slow.watched() == 1);
        }

        // when it has gone

        // then
        await().atMost(MUCH_SOONER_THAN_LATE)
                .untilAsserted(() -> assertThat(slow.watched()).isZero());
    }
}
