package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** Links between issues and the parent (facts 1.5, 1.8). */
final class LinkWalk implements Walk {

    @Override
    public void go(Probe probe, Ground ground) {
        String type = Ground.find(probe.get("/rest/api/2/issueLinkType").path("issueLinkTypes"), "name", "Blocks")
                .map(one -> one.path("id").asText())
                .orElse("");
        String source = create(probe, ground.storyFields("Blocks"));
        String target = create(probe, ground.storyFields("Is blocked"));
        String body = "{'type':{'id':'%s'},'inwardIssue':{'id':'%s'},'outwardIssue':{'id':'%s'}}"
                .formatted(type, source, target);
        probe.holds(
                "nothing is said on creation",
                probe.post(201, "/rest/api/2/issueLink", body).isMissingNode());
        probe.post(201, "/rest/api/2/issueLink", body);
        JsonNode there = Search.value(probe, source, "issuelinks");
        JsonNode back = Search.value(probe, target, "issuelinks");
        probe.same("a repeated link is one link", 1, there.size());
        probe.readBack("link", "its source", target, there.at("/0/outwardIssue/id"));
        probe.readBack("link", "its target", source, back.at("/0/inwardIssue/id"));
        String id = there.at("/0/id").asText();
        probe.same("one id on both sides", id, back.at("/0/id"));
        JsonNode whole = probe.get("/rest/api/2/issueLink/" + id);
        probe.readBack("link", "itself", source, whole.at("/inwardIssue/id"));
        probe.delete(204, "/rest/api/2/issueLink/" + id);
        probe.readBack(
                "link removed",
                "its source",
                0,
                Search.value(probe, source, "issuelinks").size());
        probe.delete(404, "/rest/api/2/issueLink/" + id);
        probe.post(404, "/rest/api/2/issueLink", body.replace("'" + target + "'", "'99999999'"));
        parent(probe, ground, source);
    }

    private static void parent(Probe probe, Ground ground, String child) {
        String epic = create(probe, ground.epicFields("An epic"));
        String key = probe.get("/rest/api/2/issue/" + epic + "?fields=summary")
                .path("key")
                .asText();
        if (probe.kind().cloud()) {
            probe.put(204, "/rest/api/2/issue/" + child, "{'fields':{'parent':{'id':'%s'}}}".formatted(epic));
            probe.readBack(
                    "parent",
                    "search",
                    epic,
                    Search.value(probe, child, "parent").path("id"));
        } else {
            probe.post(204, "/rest/agile/1.0/epic/" + key + "/issue", "{'issues':['%s']}".formatted(child));
            probe.readBack("epic", "search", key, Search.value(probe, child, ground.epicLinkField()));
            probe.post(204, "/rest/agile/1.0/epic/none/issue", "{'issues':['%s']}".formatted(child));
            probe.readBack("no epic", "search", "null", Search.value(probe, child, ground.epicLinkField()));
        }
    }

    private static String create(Probe probe, String fields) {
        return probe.post(201, "/rest/api/2/issue", "{'fields':{" + fields + "}}")
                .path("id")
                .asText();
    }
}
