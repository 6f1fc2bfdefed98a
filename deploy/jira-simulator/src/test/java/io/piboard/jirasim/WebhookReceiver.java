package io.piboard.jirasim;

import com.sun.net.httpserver.Headers;
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
import java.util.concurrent.CountDownLatch;

/** Takes webhooks, answers what it was told to, and keeps everything. */
final class WebhookReceiver implements AutoCloseable {

    record Received(byte[] body, Headers headers, String query) {

        String signature() {
            return headers.getFirst("X-Hub-Signature");
        }

        String identifier() {
            return headers.getFirst("X-Atlassian-Webhook-Identifier");
        }

        String retry() {
            return headers.getFirst("X-Atlassian-Webhook-Retry");
        }

        String flow() {
            return headers.getFirst("X-Atlassian-Webhook-Flow");
        }

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

    private volatile CountDownLatch gate = new CountDownLatch(0);

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

    /** The bodies of one event, in the order of arrival. */
    List<JsonObject> bodies(String event) {
        return received.stream()
                .filter(one -> one.event().equals(event))
                .map(Received::json)
                .toList();
    }

    List<String> events() {
        return received.stream().map(Received::event).toList();
    }

    /** The statuses of the next answers; 200 afterwards. */
    void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /** Takes what comes and answers nothing until {@link #release}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    private void awaitRelease() throws IOException {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        awaitRelease();
        byte[] body = exchange.getRequestBody().readAllBytes();
        received.add(new Received(
                body, exchange.getRequestHeaders(), exchange.getRequestURI().getQuery()));
        Integer status = answers.poll();
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
    }
}
