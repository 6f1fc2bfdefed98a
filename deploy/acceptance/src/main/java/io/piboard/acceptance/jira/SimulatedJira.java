package io.piboard.acceptance.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.http.Http;
import io.piboard.acceptance.http.UnexpectedAnswerException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A person at the simulated Jira: over its REST API, as any Jira user would, never through ours. */
public final class SimulatedJira {

    /** Whom the suite signs in as. */
    public static final String SUITE_ACCOUNT = "piboard@acme.example";

    private static final String MIA = "mia@acme.example:mia-token";
    private static final String SUITE = SUITE_ACCOUNT + ":piboard-token";
    private static final Map<String, Integer> SCRUM_BOARDS = Map.of("FAL", 1, "OWL", 2, "KIT", 3);

    private final Http rest;
    private final Http control;

    private SimulatedJira(URI site, String person) {
        rest = new Http(site, "Basic " + Base64.getEncoder().encodeToString(person.getBytes(StandardCharsets.UTF_8)));
        control = new Http(site, null);
    }

    public static SimulatedJira asMia(URI site) {
        return new SimulatedJira(site, MIA);
    }

    /** Somebody, or another program, who shares the account of the suite. */
    public static SimulatedJira asTheSuite(URI site) {
        return new SimulatedJira(site, SUITE);
    }

    /** Those of the three projects that the demo session plans; the site has more. */
    public List<IssueState> issues() {
        return StreamSupport.stream(control.get("/simulator/issues").good().spliterator(), false)
                .map(IssueState::of)
                .filter(issue -> SCRUM_BOARDS.containsKey(issue.key().replaceAll("-.*", "")))
                .toList();
    }

    public Optional<IssueState> find(String id) {
        return issues().stream().filter(issue -> issue.id().equals(id)).findFirst();
    }

    public IssueState issue(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no issue " + id));
    }

    public void summary(String id, String summary) {
        rest.put("/rest/api/2/issue/" + id, Map.of("fields", Map.of("summary", summary)))
                .good();
    }

    /** Through the board, because most projects of the demo site have no points on their screens. */
    public void points(String id, String project, String points) {
        var path = "/rest/agile/1.0/issue/%s/estimation?boardId=%d".formatted(id, SCRUM_BOARDS.get(project));
        rest.put(path, Map.of("value", points)).good();
    }

    public void sprint(String id, String sprint) {
        var path = sprint.isEmpty() ? "/rest/agile/1.0/backlog/issue" : "/rest/agile/1.0/sprint/" + sprint + "/issue";
        rest.post(path, Map.of("issues", List.of(id))).good();
    }

    /** Names of the statuses that are one step away. */
    public List<String> nextStatuses(String id) {
        return transitions(id).stream().map(step -> target(step)).distinct().toList();
    }

    /** One step of the workflow. */
    public void status(String id, String status) {
        JsonNode step = transitions(id).stream()
                .filter(one -> target(one).equals(status))
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswerException(400, id + " cannot go to " + status + " in one step"));
        rest.post(
                        "/rest/api/2/issue/" + id + "/transitions",
                        Map.of("transition", Map.of("id", step.path("id").asText())))
                .good();
    }

    /** @return the new issue's id */
    public void delete(String id) {
        rest.delete("/rest/api/2/issue/" + id).good();
    }

    public String create(String project, String summary) {
        return rest.post(
                        "/rest/api/2/issue",
                        Map.of(
                                "fields",
                                Map.of(
                                        "project", Map.of("key", project),
                                        "issuetype", Map.of("id", "10001"),
                                        "summary", summary)))
                .good()
                .path("id")
                .asText();
    }

    private List<JsonNode> transitions(String id) {
        JsonNode answer = rest.get("/rest/api/2/issue/" + id + "/transitions").good();
        return StreamSupport.stream(answer.path("transitions").spliterator(), false)
                .toList();
    }

    private static String target(JsonNode step) {
        return step.path("to").path("name").asText();
    }
}
