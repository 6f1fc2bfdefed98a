package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** The life of a sprint, and issues that go in and out (facts 1.9). */
final class SprintWalk implements Walk {

    private static final String SPRINT = "/rest/agile/1.0/sprint";

    @Override
    public void go(Probe probe, Ground ground) {
        JsonNode made = probe.post(
                201, SPRINT, "{'name':'Walk','originBoardId':%s,'goal':'to the end'}".formatted(ground.board()));
        String sprint = made.path("id").asText();
        probe.same("a new sprint is in the future", "future", made.path("state"));
        probe.readBack(
                "sprint created",
                "the board",
                "Walk",
                Ground.find(
                                probe.get("/rest/agile/1.0/board/" + ground.board() + "/sprint?state=future")
                                        .path("values"),
                                "id",
                                sprint)
                        .map(one -> one.path("name").asText())
                        .orElse("nothing"));
        moves(probe, ground, sprint);
        rules(probe, sprint);
        probe.delete(204, SPRINT + "/" + sprint);
        probe.get(404, SPRINT + "/" + sprint);
    }

    private static void moves(Probe probe, Ground ground, String sprint) {
        String id = probe.post(201, "/rest/api/2/issue", "{'fields':{" + ground.storyFields("Sprinter") + "}}")
                .path("id")
                .asText();
        probe.post(204, SPRINT + "/" + sprint + "/issue", "{'issues':['%s']}".formatted(id));
        JsonNode agile = probe.get("/rest/agile/1.0/issue/" + id);
        probe.readBack("move into a sprint", "the agile issue", sprint, agile.at("/fields/sprint/id"));
        JsonNode field = Search.value(probe, id, ground.sprintField());
        if (probe.kind().cloud()) {
            probe.readBack("move into a sprint", "search", sprint, field.at("/0/id"));
        } else {
            probe.readBack(
                    "move into a sprint",
                    "search",
                    true,
                    field.path(0).asText().matches("(?s).*[\\[,]id=" + sprint + "[,\\]].*"));
        }
        probe.post(204, "/rest/agile/1.0/backlog/issue", "{'issues':['%s']}".formatted(id));
        probe.readBack(
                "move to the backlog",
                "the agile issue",
                true,
                probe.get("/rest/agile/1.0/issue/" + id).at("/fields/sprint").isMissingNode()
                        || probe.get("/rest/agile/1.0/issue/" + id)
                                .at("/fields/sprint")
                                .isNull());
        String many = "'%s'".formatted(id) + ",'%s'".formatted(id).repeat(50);
        probe.post(400, SPRINT + "/" + sprint + "/issue", "{'issues':[" + many + "]}");
        probe.put(204, "/rest/api/2/issue/" + id, "{'fields':{'%s':%s}}".formatted(ground.sprintField(), sprint));
        probe.readBack(
                "the sprint field",
                "the agile issue",
                sprint,
                probe.get("/rest/agile/1.0/issue/" + id).at("/fields/sprint/id"));
        probe.put(400, "/rest/api/2/issue/" + id, "{'fields':{'%s':[%s]}}".formatted(ground.sprintField(), sprint));
    }

    private static void rules(Probe probe, String sprint) {
        probe.post(200, SPRINT + "/" + sprint, "{'name':'Walk on'}");
        probe.readBack(
                "sprint renamed",
                "itself",
                "Walk on",
                probe.get(SPRINT + "/" + sprint).path("name"));
        probe.post(400, SPRINT + "/" + sprint, "{'state':'active'}");
        probe.post(400, SPRINT + "/" + sprint, "{'state':'closed'}");
        // another one is active on this board
        probe.post(
                400,
                SPRINT + "/" + sprint,
                "{'state':'active','startDate':'2026-12-01T08:00:00.000Z','endDate':'2026-12-15T08:00:00.000Z'}");
    }
}
