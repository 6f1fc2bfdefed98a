package io.piboard.sync.alm.jira;

import static io.restassured.RestAssured.given;

import io.piboard.jirasim.JiraSimulator;
import io.piboard.jirasim.SimulatorOptions;
import io.piboard.jirasim.mischief.Fault;
import io.piboard.jirasim.mischief.MischiefPlan;
import io.piboard.jirasim.mischief.SearchMischief;
import io.piboard.jirasim.mischief.Target;
import io.piboard.jirasim.mischief.WebhookMischief;
import io.piboard.sync.alm.AlmSite;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people and the faults of a simulated Jira Cloud. */
final class SimulatedJira implements AlmSite, AutoCloseable {

    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0));

    URI uri() {
        return simulator.uri();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public String story(String projectId, String text) {
        return issue(projectId, "10001", text);
    }

    @Override
    public String epic(String projectId) {
        return issue(projectId, "10000", "Epic");
    }

    /** Jira takes no epic into a sprint. */
    @Override
    public String immovable(String projectId) {
        return epic(projectId);
    }

    @Override
    public void editText(String id, String text) {
        mia().body(Map.of("fields", Map.of("summary", text)))
                .put("/rest/api/2/issue/" + id)
                .then()
                .statusCode(204);
    }

    @Override
    public String openSprint() {
        return "11";
    }

    @Override
    public void closeSprint(String sprint) {
        mia().body(Map.of("state", "closed"))
                .post("/rest/agile/1.0/sprint/" + sprint)
                .then()
                .statusCode(200);
    }

    @Override
    public void refuseCredentials() {
        play(List.of(), List.of(), Set.of("piboard@acme.example"));
    }

    @Override
    public void askToWait(Duration wait) {
        play(List.of(new Fault(Target.ALL, 1, 429, (int) wait.toSeconds(), 0)), List.of(), Set.of());
    }

    @Override
    public void goDown() {
        play(List.of(Fault.always(Target.ALL, 503)), List.of(), Set.of());
    }

    @Override
    public void loseAnswerOfCreate() {
        Fault create = Fault.always(Target.of("POST", "/rest/api/2/issue$"), 503);
        play(List.of(), List.of(create.once()), Set.of());
    }

    /** As Data Center refuses whom the Link Issues permission is missing. */
    void refuseLinks() {
        play(List.of(Fault.always(Target.of("POST", "/issueLink"), 401)), List.of(), Set.of());
    }

    @Override
    public void close() {
        simulator.close();
    }

    private void play(List<Fault> errors, List<Fault> lostAnswers, Set<String> revoked) {
        simulator
                .mischief()
                .play(new MischiefPlan(
                        1, List.of(), errors, lostAnswers, WebhookMischief.NONE, SearchMischief.NONE, revoked));
    }

    private String issue(String projectId, String type, String text) {
        Map<String, Object> fields =
                Map.of("project", Map.of("id", projectId), "issuetype", Map.of("id", type), "summary", text);
        String id = mia().body(Map.of("fields", fields))
                .post("/rest/api/2/issue")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        nextMillisecond();
        return id;
    }

    /** Two issues of the same moment would have no order in time. */
    private static void nextMillisecond() {
        long now = System.currentTimeMillis();
        while (System.currentTimeMillis() == now) {
            Thread.onSpinWait();
        }
    }

    private RequestSpecification mia() {
        return given().baseUri(uri().toString())
                .auth()
                .preemptive()
                .basic("mia@acme.example", "mia-token")
                .contentType("application/json");
    }
}
