package io.piboard.acceptance.conformance.speed;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.conformance.Account;
import io.piboard.acceptance.conformance.OurClient;
import io.piboard.acceptance.conformance.Pace;
import io.piboard.acceptance.http.Http;
import io.piboard.jirasim.kind.JiraKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Simulator, then client, then simulator again, against one process that holds many issues. */
public final class SpeedTrial {

    /** {@code piboard.jira.requests-per-second} as it is delivered. */
    private static final int BUDGET = 20;

    private static final int WARM_UP_SECONDS = 8;
    private static final int SECONDS = 6;
    private static final int MANY = 100;

    private final OurClient client;
    private final List<String> options;

    /** @param options of the simulator, such as the number of issues */
    public SpeedTrial(OurClient client, List<String> options) {
        this.client = client;
        this.options = options;
    }

    public Speed run() throws InterruptedException {
        try (SimulatorProcess simulator = SimulatorProcess.start(options)) {
            Http site = new Http(simulator.uri(), Account.SUITE.authorization(JiraKind.CLOUD));
            List<String> ids = ids(site);
            serve(simulator, ids, WARM_UP_SECONDS);
            Pace before = serve(simulator, ids, SECONDS);
            Pace asked = client.reads(simulator.uri(), JiraKind.CLOUD, SECONDS, 1);
            Pace possible = client.reads(simulator.uri(), JiraKind.CLOUD, SECONDS, MANY);
            Pace after = serve(simulator, ids, SECONDS);
            Pace slower = before.perSecond() < after.perSecond() ? before : after;
            return new Speed(count(site), slower, asked, possible, BUDGET);
        }
    }

    private static Pace serve(SimulatorProcess simulator, List<String> ids, int seconds) throws InterruptedException {
        Duration begin = simulator.cpu();
        double perSecond = new RawReads(simulator.uri(), ids).perSecond(seconds);
        double cpu = simulator.cpu().minus(begin).toNanos() / 1e3;
        return new Pace(perSecond, cpu / (perSecond * seconds));
    }

    private static long count(Http site) {
        Map<String, String> all = Map.of("jql", "created >= -3650d");
        return site.post("/rest/api/3/search/approximate-count", all)
                .good()
                .path("count")
                .asLong();
    }

    /** From all over the site, so that no cache of a few issues is measured. */
    private static List<String> ids(Http site) {
        JsonNode page = site.post(
                        "/rest/api/3/search/jql",
                        Map.of(
                                "jql",
                                "created >= -3650d ORDER BY created DESC",
                                "fields",
                                List.of("id"),
                                "maxResults",
                                5000))
                .good();
        List<String> ids = new ArrayList<>();
        page.path("issues").forEach(issue -> ids.add(issue.path("id").asText()));
        return ids;
    }
}
