package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** The second look: what the search of the site's kind says about one issue. */
final class Search {

    private Search() {}

    static JsonNode value(Probe probe, String id, String field) {
        return fields(probe, id, field).path(field);
    }

    static JsonNode fields(Probe probe, String id, String field) {
        return run(probe, "id = " + id, id, field).at("/issues/0/fields");
    }

    static int count(Probe probe, String id) {
        // asking for an issue that is gone by its id is an error; by a range it is not
        return run(probe, "project = FAL AND created >= -10m AND labels = walk", id, "summary")
                .path("issues")
                .size();
    }

    /** With {@code reconcileIssues} where there is such a thing. */
    static JsonNode run(Probe probe, String jql, String id, String fields) {
        String asked = "'jql':'%s','fields':['%s']".formatted(jql, fields.replace(",", "','"));
        return probe.kind().cloud()
                ? probe.post(200, "/rest/api/2/search/jql", "{%s,'reconcileIssues':[%s]}".formatted(asked, id))
                : probe.post(200, "/rest/api/2/search", "{" + asked + "}");
    }
}
