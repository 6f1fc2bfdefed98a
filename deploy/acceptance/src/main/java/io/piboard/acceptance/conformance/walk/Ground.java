package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a walk needs to know of the site, found as a client finds it.
 *
 * @param sprintField id of the field with the sprints, {@code ""} if there is none; the same for the others
 * @param epicNameField what an epic must have on Data Center; empty on Cloud
 */
record Ground(
        String project,
        String projectId,
        String story,
        String epic,
        String board,
        String activeSprint,
        List<String> futureSprints,
        String sprintField,
        String epicLinkField,
        String epicNameField) {

    static final String PROJECT = "FAL";
    private static final String GREENHOPPER = "com.pyxis.greenhopper.jira:";

    static Ground of(Probe probe) {
        JsonNode project = probe.get("/rest/api/2/project/" + PROJECT);
        JsonNode fields = probe.get("/rest/api/2/field");
        String board = values(probe.get("/rest/agile/1.0/board?projectKeyOrId=" + PROJECT)).stream()
                .filter(one -> one.path("type").asText().equals("scrum"))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElse("");
        List<JsonNode> sprints = values(probe.get("/rest/agile/1.0/board/" + board + "/sprint"));
        return new Ground(
                PROJECT,
                project.path("id").asText(),
                type(project, "Story"),
                type(project, "Epic"),
                board,
                sprints(sprints, "active").stream().findFirst().orElse(""),
                sprints(sprints, "future"),
                field(fields, "gh-sprint"),
                field(fields, "gh-epic-link"),
                probe.kind().cloud() ? "" : field(fields, "gh-epic-label"));
    }

    /** The smallest thing that creates a story. */
    String storyFields(String summary) {
        return "'project':{'id':'%s'},'issuetype':{'id':'%s'},'summary':'%s'".formatted(projectId, story, summary);
    }

    String epicFields(String summary) {
        String name = epicNameField.isEmpty() ? "" : ",'%s':'%s'".formatted(epicNameField, summary);
        return "'project':{'id':'%s'},'issuetype':{'id':'%s'},'summary':'%s'%s"
                .formatted(projectId, epic, summary, name);
    }

    static List<JsonNode> values(JsonNode page) {
        return list(page.path("values"));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String type(JsonNode project, String name) {
        return find(project.path("issueTypes"), "name", name)
                .map(one -> one.path("id").asText())
                .orElse("");
    }

    private static String field(JsonNode fields, String custom) {
        return list(fields).stream()
                .filter(one -> one.at("/schema/custom").asText().equals(GREENHOPPER + custom))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElse("");
    }

    private static List<String> sprints(List<JsonNode> sprints, String state) {
        return sprints.stream()
                .filter(one -> one.path("state").asText().equals(state))
                .map(one -> one.path("id").asText())
                .toList();
    }

    static Optional<JsonNode> find(JsonNode list, String member, String value) {
        return list(list).stream()
                .filter(one -> one.path(member).asText().equals(value))
                .findFirst();
    }
}
