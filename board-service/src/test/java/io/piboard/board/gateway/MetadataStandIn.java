package io.piboard.board.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** Answers in metadata-service's place: echoes what is put, knows no projects, remembers who asked for what. */
public class MetadataStandIn implements QuarkusTestResourceLifecycleManager {

    private static final String LAST_REQUEST = MetadataStandIn.class.getName();

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(MetadataStandIn::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return Map.of("quarkus.rest-client.\"metadata-service\".url", "http://127.0.0.1:" + server.actualPort());
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Test resources live in another class loader than tests: a system property reaches both. */
    static String lastRequest() {
        return System.getProperty(LAST_REQUEST);
    }

    private static void answerWithTag(HttpServerRequest request) {
        var answer = request.response().putHeader("ETag", "\"abc\"").putHeader("Piboard-Stale", "OVERDUE");
        if ("\"abc\"".equals(request.getHeader("If-None-Match"))) {
            answer.setStatusCode(304).end();
        } else {
            answer.putHeader("Content-Type", "application/json").end("{\"site\":{}}");
        }
    }

    private static void answer(HttpServerRequest request) {
        System.setProperty(
                LAST_REQUEST, request.method() + " " + request.path() + " " + request.getHeader("Authorization"));
        if (request.path().endsWith("/site")) {
            answerWithTag(request);
        } else if (request.path().endsWith("/refresh")) {
            request.response().setStatusCode(429).putHeader("Retry-After", "7").end();
        } else if (request.path().endsWith("/projects")) {
            request.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"type\":\"urn:piboard:problem:from-metadata\",\"status\":404}");
        } else {
            request.bodyHandler(body -> request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(body.length() == 0 ? Buffer.buffer("[]") : body));
        }
    }
}
