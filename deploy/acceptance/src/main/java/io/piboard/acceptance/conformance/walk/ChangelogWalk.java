package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** Who changed what (facts 1.7, 3.5). */
final class ChangelogWalk implements Walk {

    @Override
    public void go(Probe probe, Ground ground) {
        JsonNode made = probe.post(201, "/rest/api/2/issue", "{'fields':{" + ground.storyFields("Before") + "}}");
        String id = made.path("id").asText();
        probe.put(204, "/rest/api/2/issue/" + id, "{'fields':{'summary':'After'}}");
        JsonNode expanded = probe.get("/rest/api/2/issue/" + id + "?fields=summary&expand=changelog");
        probe.readBack(
                "edit", "the changelog of the issue", "After", expanded.at("/changelog/histories/0/items/0/toString"));
        if (probe.kind().cloud()) {
            JsonNode page = probe.get("/rest/api/3/issue/" + id + "/changelog?maxResults=100");
            probe.readBack("edit", "the changelog", "After", page.at("/values/0/items/0/toString"));
            JsonNode bulk = probe.post(
                    200,
                    "/rest/api/3/changelog/bulkfetch",
                    "{'issueIdsOrKeys':['%s'],'fieldIds':['summary']}".formatted(id));
            probe.readBack(
                    "edit",
                    "changelog/bulkfetch",
                    "After",
                    bulk.at("/issueChangeLogs/0/changeHistories/0/items/0/toString"));
        } else {
            probe.get(404, "/rest/api/2/issue/" + id + "/changelog");
        }
    }
}
