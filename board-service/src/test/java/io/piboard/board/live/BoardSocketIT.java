package io.piboard.board.live;

import static io.piboard.board.PlannedSession.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.piboard.board.PlannedSession;
import io.piboard.board.Records;
import io.piboard.contracts.Topics;
import io.piboard.contracts.board.BoardUpdated;
import io.piboard.embedded.quarkus.DemoTokens;
import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
class BoardSocketIT {

    private static final String CARRIER = "quarkus-http-upgrade#Authorization#";

    @TestHTTPResource("/")
    URI server;

    private final Hearing hearing = new Hearing();

    @Test
    void everyChangeOfTheBoardIsHeardWhole() {
        PlannedSession session = PlannedSession.put();
        UUID sticky = UUID.randomUUID();
        WebSocket socket = open(session.board, DemoTokens.bearer("olaf"));
        await().untilAsserted(() -> assertThat(hearing.messages).hasSize(1));

        long written = session.write(sticky);
        patch("mia", sticky, written, new JsonObject().put("text", "B")).then().statusCode(200);

        await().untilAsserted(() -> assertThat(hearing.stickies(sticky))
                .anySatisfy(shown -> assertThat(shown.getJsonObject("sticky").getString("text"))
                        .isEqualTo("B")));
        assertThat(hearing.stickies(sticky).getFirst().getJsonObject("sticky").getLong("version"))
                .isEqualTo(written);
        socket.abort();
    }

    @Test
    void whatAnotherReplicaChangedIsHeardToo() {
        PlannedSession session = PlannedSession.put();
        UUID sticky = UUID.randomUUID();
        session.write(sticky);
        BoardUpdated fromThere = awaitUpdate(session);
        WebSocket socket = open(session.board, DemoTokens.bearer("olaf"));
        await().untilAsserted(() -> assertThat(hearing.messages).isNotEmpty());

        Records.send(Topics.BOARD_UPDATE, session.board.toString(), fromThere);

        await().untilAsserted(() -> assertThat(hearing.stickies(sticky)).isNotEmpty());
        assertThat(hearing.stickies(sticky).getFirst().getLong("boardVersion")).isEqualTo(1);
        socket.abort();
    }

    @Test
    void thatTheBoardItselfIsAnotherIsHeard() {
        PlannedSession session = PlannedSession.put();
        WebSocket socket = open(session.board, DemoTokens.bearer("olaf"));
        await().untilAsserted(() -> assertThat(hearing.messages).isNotEmpty());

        Records.send(
                Topics.BOARD_UPDATE,
                session.board.toString(),
                BoardUpdated.ofBoard(PlannedSession.ACME, session.board, 1));

        await().untilAsserted(() -> assertThat(hearing.messages)
                .extracting(message -> message.getString("type"))
                .contains("board"));
        socket.abort();
    }

    @Test
    void nobodyListensToAnotherOrganisationsBoard() {
        PlannedSession session = PlannedSession.put();

        assertThat(refusal(() -> open(session.board, DemoTokens.bearer("eve")))).isEqualTo(404);
    }

    @Test
    void nobodyListensWithoutAToken() {
        PlannedSession session = PlannedSession.put();

        assertThat(refusal(() -> open(session.board, "Bearer nonsense"))).isEqualTo(401);
    }

    private static int refusal(ThrowingCallable opening) {
        Throwable refused = catchThrowable(opening);
        return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }

    private static BoardUpdated awaitUpdate(PlannedSession session) {
        await().untilAsserted(() -> Records.latest(Topics.BOARD_UPDATE, session.board, BoardUpdated.class));
        return Records.latest(Topics.BOARD_UPDATE, session.board, BoardUpdated.class);
    }

    /** The way a browser does it: the token comes as a subprotocol. */
    private WebSocket open(UUID board, String bearer) {
        URI address = URI.create("ws://" + server.getAuthority() + "/api/v1/boards/" + board + "/live");
        String token =
                URLEncoder.encode(CARRIER + bearer, StandardCharsets.UTF_8).replace("+", "%20");
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("bearer-token-carrier", token)
                .buildAsync(address, hearing)
                .join();
    }

    private static final class Hearing implements WebSocket.Listener {

        final List<JsonObject> messages = new CopyOnWriteArrayList<>();
        private final StringBuilder begun = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            begun.append(data);
            if (last) {
                messages.add(new JsonObject(begun.toString()));
                begun.setLength(0);
            }
            socket.request(1);
            return null;
        }

        List<JsonObject> stickies(UUID sticky) {
            return messages.stream()
                    .filter(message -> message.getString("type").equals("sticky"))
                    .filter(message ->
                            message.getJsonObject("sticky").getString("id").equals(sticky.toString()))
                    .toList();
        }
    }
}
