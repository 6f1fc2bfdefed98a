package io.piboard.jira;

import io.smallrye.mutiny.Uni;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Makes and removes what leads from one issue to another: links, and the parent. */
final class JiraLinkWrites {

    /** How Data Center's epic resource names no epic. */
    private static final String NO_EPIC = "none";

    private final JiraCaller caller;
    private final JiraIssueWrites issues;
    private final boolean cloud;

    JiraLinkWrites(JiraCaller caller, JiraIssueWrites issues, boolean cloud) {
        this.caller = caller;
        this.issues = issues;
        this.cloud = cloud;
    }

    Uni<Void> create(String type, String inwardIssue, String outwardIssue) {
        String body = JiraJson.write(Map.of(
                "type", Map.of("id", type),
                "inwardIssue", Map.of("id", inwardIssue),
                "outwardIssue", Map.of("id", outwardIssue)));
        return caller.write(
                JiraOperation.set("link.create", List.of(inwardIssue, outwardIssue)),
                (api, authorization) -> api.createLink(authorization, body));
    }

    Uni<Void> delete(String id) {
        return caller.write(
                JiraOperation.replace("link.delete"), (api, authorization) -> api.deleteLink(authorization, id));
    }

    Uni<Void> parent(String id, String parent) {
        return cloud ? parentField(id, parent) : epic(id, parent == null ? NO_EPIC : parent);
    }

    private Uni<Void> parentField(String id, String parent) {
        return issues.edit(id, Collections.singletonMap("parent", parent == null ? null : Map.of("id", parent)));
    }

    private Uni<Void> epic(String id, String epic) {
        String body = JiraJson.write(Map.of("issues", List.of(id)));
        return caller.write(
                JiraOperation.set("epic.move", List.of(id)),
                (api, authorization) -> api.moveToEpic(authorization, epic, body));
    }
}
