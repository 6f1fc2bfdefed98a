package io.piboard.jirasim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes webhooks, answers what it was told to, and keeps everything. */
final class WebhookReceiver implements AutoCloseable {

    record Received(byte[] body, String signature, String identifier, String retry) {

        JsonObject json() {
            return new JsonObject(new String(body, StandardCharsets.UTF_8));
        }

        String event() {
            return json().getString("webhookEvent");
        }
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<String> events() {
        return received.stream().map(Received::event).toList();
    }

    /** The statuses of the next answers; 200 afterwards. */
    void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        received.add(new Received(
                body,
                exchange.getRequestHeaders().getFirst("X-Hub-Signature"),
                exchange.getRequestHeaders().getFirst("X-Atlassian-Webhook-Identifier"),
                exchange.getRequestHeaders().getFirst("X-Atlassian-Webhook-Retry")));
        Integer status = answers.poll();
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
