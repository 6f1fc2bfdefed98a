package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** From status to status (facts 1.7). */
final class TransitionWalk implements Walk {

    @Override
    public void go(Probe probe, Ground ground) {
        JsonNode made =
                probe.post(201, "/rest/api/2/issue", "{'fields':{" + ground.storyFields("To be moved on") + "}}");
        String id = made.path("id").asText();
        String transitions = "/rest/api/2/issue/" + id + "/transitions";
        JsonNode offered = probe.get(transitions + "?expand=transitions.fields");
        JsonNode step = offered.at("/transitions/0");
        probe.holds("there is a way on", step.isObject());
        probe.post(
                204,
                transitions,
                "{'transition':{'id':'%s'}}".formatted(step.path("id").asText()));
        probe.readBack(
                "transition",
                "search",
                step.at("/to/id").asText(),
                Search.value(probe, id, "status").path("id"));
        if (probe.kind().cloud()) {
            // Data Center answers 400 or 500, both are documented
            probe.post(400, transitions, "{'transition':{'id':'987654'}}");
        }
        probe.post(400, transitions, "{'transition':{}}");
        JsonNode next = probe.get(transitions).at("/transitions/0");
        JsonNode refused = probe.post(
                400,
                transitions,
                "{'transition':{'id':'%s'},'fields':{'description':'not on this screen'}}"
                        .formatted(next.path("id").asText()));
        probe.holds("the field is named", refused.at("/errors/description").isTextual());
    }
}
