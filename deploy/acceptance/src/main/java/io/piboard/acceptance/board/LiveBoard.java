package io.piboard.acceptance.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.http.Http;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A board's live socket, keeping the highest version of each sticky as the page does. */
public final class LiveBoard implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<UUID, StickyState> latest = new ConcurrentHashMap<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private WebSocket socket;

    private LiveBoard() {}

    static LiveBoard open(URI origin, String token, UUID board) {
        var live = new LiveBoard();
        var carrier = URLEncoder.encode("quarkus-http-upgrade#Authorization#Bearer " + token, StandardCharsets.UTF_8)
                .replace("+", "%20");
        live.socket = CLIENT.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .subprotocols("bearer-token-carrier", carrier)
                .buildAsync(
                        URI.create("ws://" + origin.getAuthority() + "/api/v1/boards/" + board + "/live"),
                        live.new Listener())
                .join();
        live.awaitReady();
        return live;
    }

    /** What was last said of the sticky on this socket. */
    public Optional<StickyState> latest(UUID sticky) {
        return Optional.ofNullable(latest.get(sticky));
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void awaitReady() {
        try {
            if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the live socket does not say that it is ready");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void heard(String message) {
        try {
            JsonNode json = Http.JSON.readTree(message);
            switch (json.path("type").asText()) {
                case "ready" -> ready.countDown();
                case "sticky" -> {
                    var sticky = new StickyState(json.path("sticky"));
                    latest.merge(sticky.id(), sticky, (old, now) -> now.version() >= old.version() ? now : old);
                }
                default -> {}
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON on the live socket: " + message, e);
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                String message = parts.toString();
                parts.setLength(0);
                heard(message);
            }
            from.request(1);
            return null;
        }
    }
}
