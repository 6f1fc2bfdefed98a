package io.piboard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginProxyIT {

    private static final StackPorts PORTS = StackPorts.free();

    private static Vertx vertx;
    private static OriginProxy proxy;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        for (StackPort port : List.of(StackPort.BOARD, StackPort.IDENTITY, StackPort.INGEST)) {
            backend(port);
        }
        proxy = OriginProxy.start(PORTS);
    }

    /** Answers with its own name, the path and the size of the body; echoes on a WebSocket after a greeting. */
    private static void backend(StackPort port) throws Exception {
        vertx.createHttpServer(new HttpServerOptions().addWebSocketSubProtocol("bearer-token-carrier"))
                .webSocketHandler(socket -> {
                    socket.textMessageHandler(text -> socket.writeTextMessage("echo " + text));
                    socket.writeTextMessage("hello");
                })
                .requestHandler(request -> request.body()
                        .onSuccess(body -> request.response()
                                .putHeader("Seen-Host", request.getHeader("Host"))
                                .end(port + " " + request.uri() + " " + body.length())))
                .listen(PORTS.of(port), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterAll
    static void stop() throws Exception {
        proxy.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @CsvSource({
        "/, BOARD",
        "/api/v1/boards?session=1, BOARD",
        "/identity/jwks, IDENTITY",
        "/webhooks/jira/c1, INGEST",
    })
    void eachPathHasItsServer(String path, String server) throws Exception {
        assertThat(post(path, new byte[0]).body()).isEqualTo(server + " " + path + " 0");
    }

    @Test
    void aLargeWebhookPasses() throws Exception {
        var body = new byte[25 * 1024 * 1024];

        assertThat(post("/webhooks/jira/c1", body).body()).endsWith(" " + body.length);
    }

    @Test
    void theHostIsTheOneTheBrowserSees() throws Exception {
        assertThat(post("/", new byte[0]).headers().firstValue("Seen-Host"))
                .hasValue("127.0.0.1:" + PORTS.of(StackPort.ORIGIN));
    }

    @Test
    void aWebSocketPassesWithALongToken() {
        // given
        var received = new CopyOnWriteArrayList<String>();
        var options = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(PORTS.of(StackPort.ORIGIN))
                .setURI("/api/v1/boards/b1/live")
                .addSubProtocol("bearer-token-carrier")
                .addSubProtocol("quarkus-http-upgrade%23Authorization%23Bearer%20" + "x".repeat(4000));

        // when
        vertx.createWebSocketClient().connect(options).onSuccess(socket -> {
            socket.textMessageHandler(received::add);
            socket.writeTextMessage("sticky");
        });

        // then
        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(received).containsExactlyInAnyOrder("hello", "echo sticky"));
    }

    @Test
    void aServiceThatIsDownIsABadGateway() throws Exception {
        // given
        StackPorts nobody = StackPorts.free();

        // when
        try (var lonely = OriginProxy.start(nobody)) {
            var answer = post(nobody, "/api/v1/me", new byte[0]);

            // then
            assertThat(answer.statusCode()).isEqualTo(502);
        }
    }

    private static HttpResponse<String> post(String path, byte[] body) throws Exception {
        return post(PORTS, path, body);
    }

    private static HttpResponse<String> post(StackPorts ports, String path, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(ports.address(StackPort.ORIGIN).resolve(path))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
