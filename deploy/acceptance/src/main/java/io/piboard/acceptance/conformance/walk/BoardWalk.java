package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** Boards, their configuration, their issues (facts 1.9). */
final class BoardWalk implements Walk {

    @Override
    public void go(Probe probe, Ground ground) {
        String board = "/rest/agile/1.0/board/" + ground.board();
        probe.get("/rest/agile/1.0/board?type=scrum&startAt=0&maxResults=50");
        probe.get(board);
        JsonNode configuration = probe.get(board + "/configuration");
        probe.same("a scrum board estimates by a field", "field", configuration.at("/estimation/type"));
        probe.get(board + "/sprint?state=active,future");
        JsonNode sprint = probe.get("/rest/agile/1.0/sprint/" + ground.activeSprint());
        probe.same("originBoardId", ground.board(), sprint.path("originBoardId"));
        probe.get(404, "/rest/agile/1.0/board/99999");
        if (probe.kind().cloud()) {
            newLists(probe, ground);
        }
        oldLists(probe, ground);
    }

    private static void oldLists(Probe probe, Ground ground) {
        String board = "/rest/agile/1.0/board/" + ground.board();
        for (String list : new String[] {
            board + "/issue",
            board + "/backlog",
            board + "/sprint/" + ground.activeSprint() + "/issue",
            "/rest/agile/1.0/sprint/" + ground.activeSprint() + "/issue"
        }) {
            JsonNode page = probe.get(list + "?maxResults=2&fields=summary");
            probe.holds(list + " has a total", page.path("total").isNumber());
        }
    }

    /** Their successors on Cloud, by token. */
    private static void newLists(Probe probe, Ground ground) {
        String board = "/rest/software/1.0/board/" + ground.board();
        for (String list : new String[] {
            board + "/issue",
            board + "/backlog",
            board + "/sprint/" + ground.activeSprint() + "/issue",
            "/rest/software/1.0/sprint/" + ground.activeSprint() + "/issue"
        }) {
            JsonNode page = probe.get(list + "?maxResults=2&fields=summary");
            probe.holds(list + " has no total", page.isMissingNode() || !page.has("total"));
            probe.same(list + " gives two", 2, page.path("issues").size());
            JsonNode next = probe.get(list + "?maxResults=2&fields=summary&nextPageToken="
                    + page.path("nextPageToken").asText());
            probe.holds(
                    list + " goes on with its token", !next.at("/issues/0/id").equals(page.at("/issues/0/id")));
        }
    }
}
