package io.piboard.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A byte now and then keeps no connection, and an answer that nobody reads is not kept for him (S18). */
@QuarkusTest
@TestProfile(FairShareIT.Tight.class)
@WithTestResource(IngestSuite.class)
class SlowClientIT {

    private static final String WHOLE = "GET /nothing HTTP/1.1\r\nHost: ingest\r\n\r\n";
    private static final String HEAD = "POST /webhooks/jira/x HTTP/1.1\r\nHost: ingest\r\n";
    private static final int A_BYTE_EVERY = 100;
    private static final int AT_ONCE = 1_000;
    private static final int FAR_TOO_OFTEN = 1_000;

    /** Heads are not idle's business by name, but its handler sits where only whole ones arrive. */
    @ParameterizedTest
    @ValueSource(strings = {HEAD + "X-Slow: ", WHOLE + HEAD + "X-Slow: "})
    void aHeadThatNeverEndsIsClosed(String begin) throws IOException {
        isClosedHoweverOftenItSaysSomething(begin);
    }

    /** Answered before the body was there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "Content-Encoding: gzip\r\nContent-Length: 1000\r\n\r\n",
                HEAD + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n",
                "POST /nothing HTTP/1.1\r\nHost: ingest\r\nContent-Length: 1000\r\n\r\n",
                "GET /nothing HTTP/1.1\r\nHost: ingest\r\nContent-Length: 1000\r\n\r\n"
            })
    void theRestOfARefusedBodyIsNotWaitedForForEver(String begin) throws IOException {
        isClosedHoweverOftenItSaysSomething(begin);
    }

    @Test
    void whoNeverReadsIsHungUpOn() throws IOException {
        byte[] questions = WHOLE.repeat(AT_ONCE).getBytes(US_ASCII);
        try (Socket socket = connected()) {
            assertThatThrownBy(() -> {
                        for (int times = 0; times < FAR_TOO_OFTEN; times++) {
                            socket.getOutputStream().write(questions);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    /** Many at once are no crime for those who read. */
    @Test
    void whoReadsGetsEveryAnswer() throws IOException {
        // given
        int many = 50;
        byte[] last = (WHOLE.repeat(many - 1) + WHOLE.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))
                .getBytes(US_ASCII);

        // when
        var statuses = RawRequest.statuses(RestAssured.port, 5_000, last);

        // then
        assertThat(statuses).hasSize(many).containsOnly(404);
    }

    private static void isClosedHoweverOftenItSaysSomething(String begin) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(begin.getBytes(US_ASCII));
            await().atMost(Duration.ofSeconds(60)).until(() -> isClosedAfterOneMore(socket));
        }
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static boolean isClosedAfterOneMore(Socket socket) {
        try {
            socket.setSoTimeout(A_BYTE_EVERY);
            socket.getOutputStream().write('x');
            while (socket.getInputStream().read() >= 0) {
                // answers to what was whole
            }
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
