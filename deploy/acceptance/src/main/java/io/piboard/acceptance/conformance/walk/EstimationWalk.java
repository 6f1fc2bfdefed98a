package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** Points through the board, which no screen can forbid (facts 1.5, 1.9). */
final class EstimationWalk implements Walk {

    @Override
    public void go(Probe probe, Ground ground) {
        String field = probe.get("/rest/agile/1.0/board/" + ground.board() + "/configuration")
                .at("/estimation/field/fieldId")
                .asText();
        String id = probe.post(201, "/rest/api/2/issue", "{'fields':{" + ground.storyFields("Estimated") + "}}")
                .path("id")
                .asText();
        String estimation = "/rest/agile/1.0/issue/" + id + "/estimation";
        JsonNode set = probe.put(200, estimation + "?boardId=" + ground.board(), "{'value':'8.0'}");
        probe.same("the field is told", field, set.path("fieldId"));
        probe.readBack(
                "estimation", "search", 8.0, Search.value(probe, id, field).asDouble());
        probe.get(estimation + "?boardId=" + ground.board());
        probe.put(400, estimation, "{'value':'8.0'}");
        probe.put(400, estimation + "?boardId=" + ground.board(), "{'value':'many'}");
    }
}
