package io.piboard.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.piboard.contracts.connection.JiraKind;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever answers in Jira's place, a call ends in time, keeps little, and fails by name (figure S28). */
@QuarkusTest
class HostileAnswerIT {

    private static final int MEGABYTE = 1 << 20;

    @Inject
    JiraSites sites;

    @Inject
    Vertx vertx;

    private JiraStub jira;

    @BeforeEach
    void open() {
        jira = new JiraStub(vertx);
    }

    @AfterEach
    void close() {
        jira.close();
    }

    @Test
    void aBodyWithoutEndIsGivenUpWhileItIsRead() {
        AtomicLong sent = new AtomicLong();
        jira.then(request -> pour(request, sent));

        unusable(site().fields());

        // far from the gigabyte that was on offer
        assertThat(sent).hasValueLessThan(200L * MEGABYTE);
        assertThat(jira.asked()).hasSize(1);
    }

    @Test
    void aBodyThatSaysItsSizeIsNotReadAtAll() {
        jira.then(request -> request.response()
                .putHeader("Content-Length", String.valueOf(1024L * MEGABYTE))
                .write("[1"));

        unusable(site().fields());
    }

    @Test
    void aDripIsCutOff() {
        jira.then(request -> {
            request.response().setChunked(true).write("[");
            long timer = vertx.setPeriodic(100, tick -> request.response().write(" "));
            request.response().closeHandler(closed -> vertx.cancelTimer(timer));
        });

        unusable(site().fields());
    }

    @Test
    void pagesWithoutEndAreCutOff() {
        jira.then(200, "{\"isLast\":false,\"values\":[{\"id\":1}]}");

        unusable(site().boards("FAL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Log in</body></html>", "not json", "\u0000\u0001\u0002", "{", "[", "{\"values\":", "nul",
                "\"text\"", "42", "true", "null", "{\"values\":{\"id\":1}}", "{\"values\":\"many\"}", "{\"values\":7}",
                "{}", "[]", "[[[[[[1]]]]]]"
            })
    void garbageInPlaceOfAPageIsNamed(String body) {
        jira.then(200, body);

        unusable(site().boards("FAL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]", "\"text\"", "null", "{\"id\":{}}", "{\"id\":[]}", "{\"id\":null}", ""})
    void anIssueNeedsAnId(String body) {
        jira.then(200, body);

        unusable(site().issue("1", List.of("summary"), List.of()));
    }

    @Test
    void depthWithoutEndIsGarbage() {
        jira.then(200, "[".repeat(100_000));

        unusable(site().fields());
    }

    @Test
    void oneHostileSiteSlowsNoOther() {
        jira.then(request -> {});
        try (JiraStub other = new JiraStub(vertx).then(200, "{\"accountId\":\"1\"}")) {
            site().myself().subscribe().with(answer -> {}, failure -> {});

            JiraUser me = site(other).myself().await().atMost(Duration.ofMillis(1400));

            assertThat(me.id()).isEqualTo("1");
        }
    }

    private void pour(HttpServerRequest request, AtomicLong sent) {
        Buffer piece = Buffer.buffer(new byte[MEGABYTE]);
        request.response().setChunked(true);
        pourOn(request, piece, sent);
    }

    private static void pourOn(HttpServerRequest request, Buffer piece, AtomicLong sent) {
        if (sent.get() < 1024L * MEGABYTE && !request.response().closed()) {
            sent.addAndGet(piece.length());
            request.response().write(piece).onSuccess(written -> pourOn(request, piece, sent));
        }
    }

    private static void unusable(Uni<?> call) {
        JiraException.UnusableAnswer failure = catchThrowableOfType(
                JiraException.UnusableAnswer.class, () -> call.await().atMost(Duration.ofSeconds(20)));

        assertThat(failure).isNotNull();
        assertThat(failure.outcomeUnknown()).isFalse();
    }

    private JiraSite site() {
        return site(jira);
    }

    private JiraSite site(JiraStub stub) {
        return sites.site(new JiraSiteConfig(
                UUID.randomUUID(),
                stub.url(),
                JiraKind.CLOUD,
                () -> Uni.createFrom().item("Basic c2VjcmV0")));
    }
}
