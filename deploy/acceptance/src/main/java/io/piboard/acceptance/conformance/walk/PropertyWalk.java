package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** Values that programs attach to issues (facts 7). */
final class PropertyWalk implements Walk {

    private static final String KEY = "com.example.walk";

    @Override
    public void go(Probe probe, Ground ground) {
        JsonNode made = probe.post(
                201,
                "/rest/api/2/issue",
                "{'fields':{%s},'properties':[{'key':'%s','value':{'op':'1'}}]}"
                        .formatted(ground.storyFields("With a property"), KEY));
        String issue = "/rest/api/2/issue/" + made.path("id").asText();
        probe.readBack(
                "property on create",
                "the issue",
                "1",
                probe.get(issue + "?fields=summary&properties=" + KEY)
                        .path("properties")
                        .path(KEY)
                        .path("op"));
        probe.put(200, issue + "/properties/" + KEY, "{'op':'2'}");
        probe.readBack(
                "property",
                "the issue",
                "2",
                probe.get(issue + "?fields=summary&properties=" + KEY)
                        .path("properties")
                        .path(KEY)
                        .path("op"));
        probe.put(201, issue + "/properties/another", "5");
        probe.get(issue + "/properties");
        probe.same("its value", 5, probe.get(issue + "/properties/another").path("value"));
        probe.delete(204, issue + "/properties/another");
        probe.get(404, issue + "/properties/another");
        if (probe.kind().cloud()) {
            ofMany(probe, made.path("id").asText());
        }
    }

    /** Where the task is, is in a header only: its number is the first there is. */
    private static void ofMany(Probe probe, String id) {
        String many = "/rest/api/3/issue/properties/of.many";
        probe.put(303, many, "{'value':{'op':'3'},'filter':{'entityIds':[%s]}}".formatted(id));
        probe.get("/rest/api/3/task/10641");
        probe.readBack(
                "property of many",
                "the issue",
                "3",
                probe.get("/rest/api/3/issue/" + id + "?fields=summary&properties=of.many")
                        .at("/properties/of.many/op"));
    }
}
