package io.piboard.acceptance.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.http.Answer;
import io.piboard.acceptance.http.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** One demo person at the public API. */
public final class BoardClient {

    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

    private final Http http;
    private final String token;

    private BoardClient(Http http, String token) {
        this.http = http;
        this.token = token;
    }

    /** By the password grant, as the README's curl lines do. */
    public static BoardClient logIn(URI origin, String user) {
        JsonNode answer = new Http(origin, null)
                .send("POST", "/identity/token", "grant_type=password&password=piboard&username=" + user, FORM)
                .good();
        String token = answer.path("access_token").asText();
        return new BoardClient(new Http(origin, "Bearer " + token), token);
    }

    /** For what has no method here. */
    public Http http() {
        return http;
    }

    /** The same person at another address. */
    public Http at(URI address) {
        return new Http(address, "Bearer " + token);
    }

    public LiveBoard follow(UUID board) {
        return LiveBoard.open(http.base(), token, board);
    }

    public List<JsonNode> boards() {
        return list(http.get("/api/v1/boards").good());
    }

    public JsonNode board(UUID board) {
        return http.get("/api/v1/boards/" + board).good();
    }

    public List<StickyState> stickies(UUID board) {
        return list(board(board).path("stickies")).stream()
                .map(StickyState::new)
                .toList();
    }

    public JsonNode session(UUID session) {
        return http.get("/api/v1/sessions/" + session).good();
    }

    public Answer putSession(UUID session, JsonNode plan) {
        return http.put("/api/v1/sessions/" + session, plan);
    }

    public StickyState sticky(UUID sticky) {
        return new StickyState(http.get("/api/v1/stickies/" + sticky).good());
    }

    /** Changes what is there now; other people's edits of the same field in between are refused with 412. */
    public Answer patch(StickyState seen, Map<String, ?> changes) {
        return patch(seen.id(), seen.version(), changes);
    }

    public Answer patch(UUID sticky, long version, Map<String, ?> changes) {
        return http.send(
                "PATCH",
                "/api/v1/stickies/" + sticky,
                Http.text(changes),
                Map.of("If-Match", "\"" + version + "\"", "Content-Type", "application/merge-patch+json"));
    }

    public Answer create(UUID board, Map<String, ?> sticky) {
        return http.post("/api/v1/boards/" + board + "/stickies", sticky);
    }

    public Answer decide(UUID sticky, String field, String keep) {
        StickyState seen = sticky(sticky);
        return http.send(
                "POST",
                "/api/v1/stickies/" + sticky + "/decision",
                Http.text(Map.of("field", field, "keep", keep)),
                Map.of("If-Match", "\"" + seen.version() + "\""));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
