package io.piboard.jirasim;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** A simulator of one kind with a signed-in user, and the few requests that many tests begin with. */
final class Jiras implements AutoCloseable {

    static final String AGILE = "/rest/agile/1.0";
    static final String PLATFORM = "/rest/api/2";

    private final JiraKind kind;
    private final JiraSimulator simulator;
    private final JiraHttp http;

    private Jiras(SimulatorOptions options) {
        this.kind = options.kind();
        this.simulator = JiraSimulator.start(options.withPort(0));
        this.http = JiraHttp.as(simulator.uri(), "piboard");
    }

    static Jiras of(JiraKind kind) {
        return new Jiras(SimulatorOptions.defaults().withKind(kind));
    }

    static Jiras of(SimulatorOptions options) {
        return new Jiras(options);
    }

    JiraSimulator simulator() {
        return simulator;
    }

    JiraHttp http() {
        return http;
    }

    /** The key of a new issue; types are 10000 epic, 10001 story, 10002 bug, 10003 task. */
    String create(String project, String type, String summary) throws IOException {
        JsonObject fields = new JsonObject()
                .put("project", new JsonObject().put("key", project))
                .put("issuetype", new JsonObject().put("id", type))
                .put("summary", summary);
        if (type.equals("10000") && !kind.cloud()) {
            fields.put("customfield_10011", summary);
        }
        JsonObject made = posted("/rest/api/2/issue", new JsonObject().put("fields", fields));
        return Objects.requireNonNull(made.getString("key"), made::encode);
    }

    /** The id of a new sprint in two weeks' time. */
    long sprint(long board, String name) throws IOException {
        return posted(
                        AGILE + "/sprint",
                        new JsonObject()
                                .put("name", name)
                                .put("originBoardId", board)
                                .put("startDate", "2026-12-07T08:00:00.000Z")
                                .put("endDate", "2026-12-21T08:00:00.000Z"))
                .getLong("id");
    }

    int state(long sprint, String state) throws IOException {
        return http.post(AGILE + "/sprint/" + sprint, new JsonObject().put("state", state))
                .statusCode();
    }

    JsonObject posted(String path, JsonObject body) throws IOException {
        return new JsonObject(http.post(path, body).body());
    }

    JsonObject json(String path) throws IOException {
        return http.json(path);
    }

    static JsonObject issues(String... keys) {
        return new JsonObject().put("issues", new JsonArray(List.of(keys)));
    }

    static List<String> keys(JsonObject page) {
        return Objects.requireNonNull(page.getJsonArray("issues"), page::encode).stream()
                .map(issue -> ((JsonObject) issue).getString("key"))
                .toList();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
