package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** Search as each kind has it (facts 1.3). */
final class SearchWalk implements Walk {

    private static final String NEW = "/rest/api/2/search/jql";
    private static final String OLD = "/rest/api/2/search";
    private static final String PROJECT = "project%20%3D%20FAL%20ORDER%20BY%20id%20ASC";

    @Override
    public void go(Probe probe, Ground ground) {
        if (probe.kind().cloud()) {
            cloud(probe);
            lag(probe, ground);
        } else {
            selfHosted(probe);
        }
    }

    private static void cloud(Probe probe) {
        JsonNode bare = probe.get(NEW + "?jql=" + PROJECT + "&maxResults=2");
        probe.same("issues hold only their id", 1, bare.at("/issues/0").size());
        JsonNode first = probe.get(NEW + "?jql=" + PROJECT + "&maxResults=2&fields=summary,status");
        probe.same("two of them", 2, first.path("issues").size());
        probe.same("more to come", false, first.path("isLast").asBoolean(true));
        JsonNode second = probe.get(NEW + "?jql=" + PROJECT + "&maxResults=2&fields=summary,status&nextPageToken="
                + first.path("nextPageToken").asText());
        probe.holds("the next page begins elsewhere", !second.at("/issues/0/id").equals(first.at("/issues/0/id")));
        probe.get(400, NEW + "?jql=ORDER%20BY%20id");
        probe.get(400, NEW + "?jql=" + PROJECT + "&maxResults=5001");
        probe.post(400, NEW, "{'jql':'nosuchfield = 1'}");
        JsonNode last = probe.post(200, NEW, "{'jql':'key = FAL-1','fields':['summary']}");
        probe.same("the last page", true, last.path("isLast").asBoolean());
        probe.get(410, OLD + "?jql=" + PROJECT);
        probe.post(410, OLD, "{'jql':'project = FAL'}");
        probe.post(200, "/rest/api/3/search/approximate-count", "{'jql':'project = FAL'}");
    }

    /** What was just created is found only by who names it. */
    private static void lag(Probe probe, Ground ground) {
        probe.put(200, "/simulator/mischief", "{'search':{'lagMillis':60000}}");
        String id = probe.post(201, "/rest/api/2/issue", "{'fields':{" + ground.storyFields("Not indexed yet") + "}}")
                .path("id")
                .asText();
        JsonNode late = probe.post(200, NEW, "{'jql':'project = FAL AND created >= -5m AND id = %s'}".formatted(id));
        probe.same("the index lags", 0, late.path("issues").size());
        probe.readBack("create", "search with reconcileIssues", "Not indexed yet", Search.value(probe, id, "summary"));
        probe.put(200, "/simulator/mischief", "{}");
    }

    private static void selfHosted(Probe probe) {
        JsonNode page = probe.get(OLD + "?jql=" + PROJECT + "&startAt=0&maxResults=2&fields=summary,status");
        probe.same("two of them", 2, page.path("issues").size());
        probe.holds("there is a total", page.path("total").asInt() > 2);
        JsonNode counted = probe.post(200, OLD, "{'jql':'project = FAL','maxResults':0}");
        probe.same("a count without issues", 0, counted.path("issues").size());
        JsonNode capped = probe.post(200, OLD, "{'jql':'project = FAL','maxResults':100000,'fields':['summary']}");
        probe.same("the cap is told", 1000, capped.path("maxResults"));
        probe.post(400, OLD, "{'jql':'project = FAL','fieldsByKeys':true}");
        probe.post(400, OLD, "{'jql':'nosuchfield = 1'}");
        probe.post(400, OLD, "{'jql':'project = NOSUCH'}");
        probe.get(404, NEW + "?jql=" + PROJECT);
        if (probe.kind().selfHostedSince(11, 0)) {
            probe.get("/rest/api/2/searchLimits/maxResultWindow");
        }
    }
}
