package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** The life of an issue; every write is looked for by search (facts 1.7). */
final class IssueWalk implements Walk {

    private static final String ISSUE = "/rest/api/2/issue/";

    @Override
    public void go(Probe probe, Ground ground) {
        String fields = ground.storyFields("Made by hand") + ",'description':'two\\nlines','labels':['walk']";
        JsonNode made = probe.post(201, "/rest/api/2/issue", "{'fields':{" + fields + "}}");
        String id = made.path("id").asText();
        String key = made.path("key").asText();
        probe.readBack("create", "search", "Made by hand", Search.value(probe, id, "summary"));
        reads(probe, id, key);
        edits(probe, id);
        if (probe.kind().cloud()) {
            documents(probe, id);
        }
        refusals(probe, ground, id);
        deletes(probe, id, key);
    }

    private static void reads(Probe probe, String id, String key) {
        JsonNode whole = probe.get(ISSUE + key);
        probe.same("the same issue by key", id, whole.path("id"));
        JsonNode part = probe.get(ISSUE + id + "?fields=summary,nosuchfield");
        probe.same("only the field that was asked for", 1, part.path("fields").size());
        if (probe.kind().cloud()) {
            JsonNode rich = probe.get("/rest/api/3/issue/" + id + "?fields=description");
            probe.same("version 3 gives a document", "doc", rich.at("/fields/description/type"));
        }
    }

    private static void edits(Probe probe, String id) {
        probe.put(204, ISSUE + id, "{'fields':{'summary':'Edited by hand','duedate':'2026-12-24'}}");
        probe.readBack("edit", "search", "Edited by hand", Search.value(probe, id, "summary"));
        probe.readBack("edit of a date", "search", "2026-12-24", Search.value(probe, id, "duedate"));
        probe.put(204, ISSUE + id, "{'update':{'labels':[{'add':'second'}]}}");
        probe.readBack(
                "label added",
                "search",
                2,
                Search.fields(probe, id, "labels").path("labels").size());
        JsonNode me = probe.get("/rest/api/2/myself");
        String who = probe.kind().cloud() ? "accountId" : "name";
        String assignee = "{'%s':'%s'}".formatted(who, me.path(who).asText());
        probe.put(204, ISSUE + id + "/assignee", assignee);
        probe.readBack(
                "assignment",
                "search",
                me.path(who).asText(),
                Search.fields(probe, id, "assignee").path("assignee").path(who));
    }

    /** Version 3 of Cloud (facts 1.2). */
    private static void documents(Probe probe, String id) {
        String issue = "/rest/api/3/issue/" + id;
        String document =
                "{'type':'doc','version':1,'content':[{'type':'paragraph','content':[{'type':'text','text':'rich'}]}]}";
        probe.put(204, issue, "{'fields':{'description':" + document + "}}");
        probe.readBack("a document", "version 2", "rich", Search.value(probe, id, "description"));
        probe.put(400, issue, "{'fields':{'description':'plain'}}");
    }

    private static void refusals(Probe probe, Ground ground, String id) {
        probe.put(400, ISSUE + id, "{'fields':{'summary':''}}");
        probe.put(400, ISSUE + id, "{'fields':{'summary':'a\\nb'}}");
        JsonNode both = probe.put(400, ISSUE + id, "{'fields':{'summary':'kept','nosuchfield':1}}");
        probe.holds("the refused field is named", both.at("/errors/nosuchfield").isTextual());
        probe.same("all or nothing", "Edited by hand", Search.value(probe, id, "summary"));
        probe.post(400, "/rest/api/2/issue", "{'fields':{'project':{'id':'%s'}}}".formatted(ground.projectId()));
    }

    private static void deletes(Probe probe, String id, String key) {
        probe.delete(204, ISSUE + id);
        probe.get(404, ISSUE + key);
        probe.readBack("delete", "search", 0, Search.count(probe, id));
        probe.delete(404, ISSUE + id);
    }
}
