package io.piboard.acceptance.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.http.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The simulator's control side: what was asked of it, what became of its webhooks, and its faults. */
public final class Switchboard {

    private static final String MISCHIEF = "/simulator/mischief";

    private final Http control;

    public Switchboard(URI site) {
        control = new Http(site, null);
    }

    /** @param webhooks rates and the delay by the names of the simulator's README */
    public void webhooks(long seed, Map<String, ?> webhooks) {
        control.put(MISCHIEF, Map.of("seed", seed, "webhooks", webhooks)).good();
    }

    /** An administrator takes permissions from the account of the suite in one project; all others it has. */
    public void deny(String project, String... permissions) {
        control.put(
                        MISCHIEF,
                        Map.of(
                                "denied",
                                Stream.of(permissions)
                                        .map(one -> denial(project, one))
                                        .toList()))
                .good();
    }

    private static Map<String, String> denial(String project, String permission) {
        return Map.of("user", SimulatedJira.SUITE_ACCOUNT, "permission", permission, "project", project);
    }

    public void calm() {
        control.delete(MISCHIEF);
    }

    public void forget() {
        control.delete("/simulator/requests");
        control.delete("/simulator/webhooks");
        control.delete("/simulator/changes");
    }

    /** Requests since {@link #forget()} that changed issues, estimates, sprints or status, whoever sent them. */
    public long writes() {
        JsonNode counts = control.get("/simulator/requests?last=0").good().path("byClass");
        long writes = 0;
        for (String kind : new String[] {"create", "edit", "transition", "sprint-move", "estimation", "delete"}) {
            writes += counts.path(kind).asLong();
        }
        return writes;
    }

    /** What the suite asked Jira to change since {@link #forget()}, oldest first; what the harness asked is left out. */
    public List<JiraWrite> suiteWrites() {
        return stream(control.get("/simulator/writes").good())
                .map(WriteRequest::new)
                .filter(WriteRequest::isOurs)
                .flatMap(WriteRequest::writes)
                .toList();
    }

    /** Requests of the suite, each of which may change several issues or fields. */
    public long suiteWriteRequests() {
        return stream(control.get("/simulator/writes").good())
                .map(WriteRequest::new)
                .filter(WriteRequest::isOurs)
                .count();
    }

    /** Values that Jira did not take from the suite, most of them because they came too fast. */
    public long refusedWrites() {
        return suiteWrites().stream().filter(write -> !write.isTaken()).count();
    }

    /** What the suite's account changed since {@link #forget()}, oldest first. */
    public List<JiraChange> suiteChanges(Set<String> openSprints) {
        return stream(control.get("/simulator/changes").good())
                .flatMap(change -> JiraChange.of(change, openSprints).stream())
                .filter(change -> change.user().equals(SimulatedJira.SUITE_ACCOUNT))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** @param fate such as LOST or GIVEN_UP */
    public long deliveries(String fate) {
        return control.get("/simulator/webhooks?last=0")
                .good()
                .path("byFate")
                .path(fate)
                .asLong();
    }

    public long deliveriesUnderWay() {
        return deliveries("WAITING") + deliveries("SENDING") + deliveries("RETRYING");
    }

    /** The answers to deliveries that will not be repeated any more, each with its count. */
    public Map<String, Long> givenUp() {
        var answers = new TreeMap<String, Long>();
        for (JsonNode delivery :
                control.get("/simulator/webhooks?last=20000").good().path("last")) {
            if (delivery.path("fate").asText().equals("GIVEN_UP")) {
                answers.merge(delivery.path("attempts").toString(), 1L, Long::sum);
            }
        }
        return answers;
    }

    /** Deliveries whose mischief names this word, such as "doubled". */
    public long mischievous(String word) {
        long count = 0;
        for (JsonNode delivery :
                control.get("/simulator/webhooks?last=20000").good().path("last")) {
            count += delivery.path("mischief").asText().contains(word) ? 1 : 0;
        }
        return count;
    }
}
