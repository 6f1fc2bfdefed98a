package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.piboard.jirasim.mischief.MischiefPlan;
import io.piboard.jirasim.mischief.Target;
import io.piboard.jirasim.mischief.Trick;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpoiltAnswerIT {

    private static final Target ISSUE = Target.of("*", "/issue/FAL-2");
    private static final String PATH = "/rest/api/2/issue/FAL-2";

    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0));
    private final JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aMaintenancePageIsHtmlWith503AndNoWorkIsDone() throws IOException {
        // given
        play(Trick.Kind.MAINTENANCE);

        // when
        HttpResponse<String> answer = edit();

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        simulator.mischief().stop();
        assertThat(jira.fields("FAL-2").getString("summary")).isNotEqualTo("New words");
    }

    @ParameterizedTest
    @CsvSource({"BAD_GATEWAY, 502", "GATEWAY_TIMEOUT, 504"})
    void aProxyLosesTheAnswerAfterTheWorkWasDone(Trick.Kind kind, int status) throws IOException {
        // given
        play(kind);

        // when
        HttpResponse<String> answer = edit();

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        simulator.mischief().stop();
        assertThat(jira.fields("FAL-2").getString("summary")).isEqualTo("New words");
    }

    @Test
    void aRedirectLeadsToALoginPage() throws IOException {
        // given
        play(Trick.Kind.REDIRECT);

        // when
        HttpResponse<String> answer = jira.get(PATH);

        // then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/login.jsp");
    }

    @Test
    void aPortalAnswers200WithHtml() throws IOException {
        // given
        play(Trick.Kind.PORTAL);

        // when
        HttpResponse<String> answer = jira.get(PATH);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<!doctype html>");
    }

    @Test
    void aConcurrentTransitionIsAConflictAndWorksTheNextTime() throws IOException {
        // given
        String transitions = PATH + "/transitions";
        String id = jira.json(transitions)
                .getJsonArray("transitions")
                .getJsonObject(0)
                .getString("id");
        JsonObject wish = new JsonObject().put("transition", new JsonObject().put("id", id));
        Target posts = Target.of("POST", "/issue/FAL-2/transitions");
        simulator
                .mischief()
                .play(MischiefPlan.NONE.with(
                        Trick.always(posts, Trick.Kind.CONFLICT).once()));
        String before = status();

        // when
        HttpResponse<String> first = jira.post(transitions, wish);
        String between = status();
        HttpResponse<String> second = jira.post(transitions, wish);

        // then
        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(new JsonObject(first.body()).getJsonArray("errorMessages")).hasSize(1);
        assertThat(between).isEqualTo(before);
        assertThat(second.statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trick.Kind.class,
            names = {"GARBAGE", "TRUNCATED", "EMPTY"})
    void someBodiesAreNoJson(Trick.Kind kind) throws IOException {
        // given
        play(kind);

        // when
        HttpResponse<String> answer = jira.get(PATH);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> new JsonObject(answer.body())).isInstanceOf(DecodeException.class);
    }

    @Test
    void someBodiesHaveOtherTypesThanPromised() throws IOException {
        // given
        play(Trick.Kind.WRONG_TYPES);

        // when
        JsonObject issue = jira.json(PATH);

        // then
        assertThat(issue.getValue("key")).isInstanceOf(Number.class);
        assertThat(issue.getJsonObject("fields").getValue("labels")).isInstanceOf(JsonObject.class);
    }

    @Test
    void anOversizedBodyIsRightAfterMuchWhiteSpace() throws IOException {
        // given
        play(Trick.Kind.OVERSIZED);

        // when
        String body = jira.get(PATH).body();

        // then
        assertThat(body.length()).isGreaterThan(64_000_000);
        assertThat(new JsonObject(body.strip()).getString("key")).isEqualTo("FAL-2");
    }

    @Test
    void anEndlessBodyGoesOn() throws IOException {
        // given
        play(Trick.Kind.ENDLESS);

        // when
        int read = read(20_000_000);

        // then
        assertThat(read).isEqualTo(20_000_000);
    }

    @Test
    void aHangingAnswerNeverComes() throws IOException {
        // given
        play(Trick.Kind.HANG);

        // then
        assertThatThrownBy(() -> read(1)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aConnectionIsReset() {
        // given
        play(Trick.Kind.RESET);

        // then
        assertThatThrownBy(() -> jira.get(PATH)).isInstanceOf(IOException.class);
    }

    /** So many bytes of the answer, or fewer when it ends. */
    private int read(int most) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", simulator.port())) {
            socket.setSoTimeout(500);
            String pair = Base64.getEncoder()
                    .encodeToString("piboard@acme.example:piboard-token".getBytes(StandardCharsets.UTF_8));
            String request =
                    "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + pair + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream answer = socket.getInputStream();
            byte[] bytes = answer.readNBytes(most);
            return bytes.length;
        }
    }

    private void play(Trick.Kind kind) {
        simulator.mischief().play(MischiefPlan.NONE.with(Trick.always(ISSUE, kind)));
    }

    private String status() throws IOException {
        return jira.fields("FAL-2").getJsonObject("status").getString("id");
    }

    private HttpResponse<String> edit() throws IOException {
        JsonObject fields = new JsonObject().put("summary", "New words");
        return jira.put(PATH, new JsonObject().put("fields", fields));
    }
}
