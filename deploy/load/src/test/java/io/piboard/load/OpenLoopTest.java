package io.piboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final SignedWebhook WEBHOOK = SignedWebhook.of("/hook", "secret", new byte[] {'{', '}'});

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger number = new AtomicInteger();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aServiceThatStallsBearsEverythingThatWasDueMeanwhile() {
        // given
        long delay = 200;
        URI slow = serve(delay, 200);

        // when
        try (OpenLoop loop = loop(slow)) {
            loop.run(100, Duration.ofMillis(500));
        }

        // then
        assertThat(answers).hasSizeGreaterThan(20).allMatch(Answer::good);
        assertThat(answers).allMatch(answer -> answer.took().toMillis() >= delay);
    }

    @Test
    void aRefusalSaysWhenToComeBack() {
        // given
        URI busy = serve(1, 503);

        // when
        try (OpenLoop loop = loop(busy)) {
            loop.run(100, Duration.ofMillis(100));
        }

        // then
        assertThat(answers).isNotEmpty().allMatch(answer -> answer.status() == 503 && answer.retryAfter());
    }

    @Test
    void nobodyThereIsNoAnswer() {
        // given
        URI nobody = URI.create("http://127.0.0.1:1");

        // when
        try (OpenLoop loop = loop(nobody)) {
            loop.run(100, Duration.ofMillis(100));
        }

        // then
        assertThat(answers).isNotEmpty().allMatch(answer -> answer.status() == 0);
    }

    private OpenLoop loop(URI target) {
        return new OpenLoop(
                target,
                OpenLoop.MANY,
                Duration.ofSeconds(10),
                () -> new Delivery("d" + number.incrementAndGet(), WEBHOOK),
                answers::add);
    }

    private URI serve(long delayMillis, int status) {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> vertx.setTimer(
                        delayMillis,
                        due -> request.response()
                                .setStatusCode(status)
                                .putHeader("Retry-After", "30")
                                .end()))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }
}
