package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** What may be entered on create and edit (facts 1.6). */
final class MetadataWalk implements Walk {

    @Override
    public void go(Probe probe, Ground ground) {
        String types = "/rest/api/2/issue/createmeta/" + ground.project() + "/issuetypes";
        if (probe.kind().selfHostedBefore(8, 4)) {
            return;
        }
        JsonNode all = probe.get(types);
        JsonNode fields = probe.get(types + "/" + ground.story());
        String typeList = probe.kind().cloud() ? "issueTypes" : "values";
        String fieldList = probe.kind().cloud() ? "fields" : "values";
        probe.holds(
                "createmeta lists the types in " + typeList, all.path(typeList).size() > 0);
        probe.holds(
                "createmeta of a type says that the summary is required",
                Ground.find(fields.path(fieldList), "fieldId", "summary")
                        .filter(summary -> summary.path("required").asBoolean())
                        .isPresent());
        if (probe.kind().cloud()) {
            probe.get(400, types + "?maxResults=201");
        } else {
            probe.get(400, "/rest/api/2/issue/createmeta/NOSUCH/issuetypes");
        }
        if (probe.kind().selfHostedSince(9, 0)) {
            probe.get(404, "/rest/api/2/issue/createmeta");
        }
        JsonNode meta = probe.get("/rest/api/2/issue/" + ground.project() + "-1/editmeta");
        probe.holds("editmeta holds the summary", meta.at("/fields/summary").isObject());
    }
}
