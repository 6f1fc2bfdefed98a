package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** Comments (facts 1.7). */
final class CommentWalk implements Walk {

    @Override
    public void go(Probe probe, Ground ground) {
        String comments = "/rest/api/2/issue/" + ground.project() + "-2/comment";
        JsonNode made = probe.post(201, comments, "{'body':'Said by hand'}");
        JsonNode page = probe.get(comments + "?startAt=0&maxResults=50&orderBy=-created");
        probe.readBack("comment", "the list of comments", "Said by hand", page.at("/comments/0/body"));
        probe.holds("comments have a total", page.path("total").isNumber());
        String one = comments + "/" + made.path("id").asText();
        probe.put(200, one, "{'body':'Said again'}");
        probe.readBack(
                "comment edited",
                "the list of comments",
                "Said again",
                Ground.find(
                                probe.get(comments).path("comments"),
                                "id",
                                made.path("id").asText())
                        .map(comment -> comment.path("body").asText())
                        .orElse("nothing"));
        if (probe.kind().cloud()) {
            probe.same(
                    "version 3 gives a document",
                    "doc",
                    probe.get(one.replace("/2/", "/3/")).at("/body/type"));
        }
        probe.delete(204, one);
        probe.get(404, one);
    }
}
