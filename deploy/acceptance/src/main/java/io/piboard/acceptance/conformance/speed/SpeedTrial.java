package io.piboard.acceptance.conformance.speed;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.conformance.Account;
import io.piboard.acceptance.conformance.OurClient;
import io.piboard.acceptance.http.Http;
import io.piboard.jirasim.kind.JiraKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Simulator, then client, then simulator again, against one process that holds many issues. */
public final class SpeedTrial {

    /** {@code piboard.jira.requests-per-second} as it is delivered. */
    private static final int BUDGET = 20;

    private static final int WARM_UP_SECONDS = 6;
    private static final int SECONDS = 6;

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
            RawReads reads = new RawReads(simulator.uri(), ids(site));
            reads.perSecond(WARM_UP_SECONDS);
            double before = new RawReads(simulator.uri(), ids(site)).perSecond(SECONDS);
            double asked = client.readsPerSecond(simulator.uri(), JiraKind.CLOUD, SECONDS);
            double after = new RawReads(simulator.uri(), ids(site)).perSecond(SECONDS);
            return new Speed(count(site), Math.min(before, after), asked, BUDGET);
        }
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
