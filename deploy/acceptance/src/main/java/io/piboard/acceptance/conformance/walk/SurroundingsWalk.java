package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;

/** Server, user, projects, statuses, types, fields (facts 1.1, 1.4, 1.5). */
final class SurroundingsWalk implements Walk {

    @Override
    public void go(Probe probe, Ground ground) {
        server(probe);
        for (String list : new String[] {"field", "status", "priority", "resolution", "issuetype", "issueLinkType"}) {
            probe.get("/rest/api/2/" + list);
        }
        projects(probe, ground);
        users(probe, ground);
    }

    private static void server(Probe probe) {
        JsonNode info = probe.anonymous().get("/rest/api/2/serverInfo");
        String type = probe.kind().cloud() ? "Cloud" : "Server";
        probe.same("deploymentType of serverInfo without login", type, info.path("deploymentType"));
        probe.get("/rest/api/2/myself");
        Probe nobody = probe.anonymous();
        nobody.get(401, "/rest/api/2/myself");
        probe.adopt(nobody);
        if (probe.kind().cloud()) {
            probe.get("/rest/api/3/myself");
        } else {
            probe.get(404, "/rest/api/3/myself");
        }
    }

    private static void projects(Probe probe, Ground ground) {
        JsonNode one = probe.get("/rest/api/2/project/" + ground.projectId());
        probe.same("project by id", ground.project(), one.path("key"));
        probe.get("/rest/api/2/project/" + ground.project() + "/statuses");
        probe.get(404, "/rest/api/2/project/NOSUCH");
        JsonNode all = probe.get("/rest/api/2/project");
        probe.holds("GET project is an array", all.isArray());
        if (probe.kind().cloud()) {
            JsonNode page = probe.get("/rest/api/2/project/search?startAt=0&maxResults=1");
            probe.same("a page of one project", 1, page.path("values").size());
            probe.same("not the last page", false, page.path("isLast").asBoolean());
            probe.get("/rest/api/3/project/search?maxResults=50&orderBy=key&expand=lead,issueTypes");
            probe.get("/rest/api/3/priority/search");
        } else {
            // "search" is a project key there, which nobody has
            probe.get(404, "/rest/api/2/project/search");
        }
    }

    private static void users(Probe probe, Ground ground) {
        String parameter = probe.kind().cloud() ? "query=mia" : "username=mia";
        JsonNode users = probe.get("/rest/api/2/user/assignable/search?project=" + ground.project() + "&" + parameter);
        probe.holds("Mia can be assigned", users.size() == 1);
        probe.holds(
                "users are known by " + (probe.kind().cloud() ? "accountId" : "name and key"),
                probe.kind().cloud()
                        ? users.at("/0/accountId").isTextual()
                        : users.at("/0/name").isTextual() && users.at("/0/key").isTextual());
    }
}
