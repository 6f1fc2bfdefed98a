package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** Order by hand (facts 1.9). */
final class RankWalk implements Walk {

    private static final String RANK = "/rest/agile/1.0/issue/rank";

    @Override
    public void go(Probe probe, Ground ground) {
        String first = create(probe, ground, "Ranked first");
        String second = create(probe, ground, "Ranked second");
        probe.put(204, RANK, "{'issues':['%s'],'rankBeforeIssue':'%s'}".formatted(second, first));
        JsonNode ranked =
                Search.run(probe, "id in (%s, %s) ORDER BY Rank ASC".formatted(first, second), first, "summary");
        probe.readBack("rank", "search in order of rank", second, ranked.at("/issues/0/id"));
        probe.put(204, RANK, "{'issues':['%s'],'rankAfterIssue':'%s'}".formatted(first, first));
        probe.put(400, RANK, "{'issues':['%s']}".formatted(first));
    }

    private static String create(Probe probe, Ground ground, String summary) {
        return probe.post(201, "/rest/api/2/issue", "{'fields':{" + ground.storyFields(summary) + "}}")
                .path("id")
                .asText();
    }
}
