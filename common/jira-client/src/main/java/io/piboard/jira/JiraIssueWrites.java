package io.piboard.jira;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Changes issues. */
final class JiraIssueWrites {

    private final JiraCaller caller;
    private final boolean cloud;

    JiraIssueWrites(JiraCaller caller, boolean cloud) {
        this.caller = caller;
        this.cloud = cloud;
    }

    Uni<CreatedIssue> create(CreateIssue create) {
        String body = JiraBodies.create(create);
        // without updateHistory the account's list of recent issues would hold nothing but these
        return caller.send(
                        JiraOperation.once("issue.create"),
                        (api, authorization) -> api.createIssue(authorization, false, body))
                .map(JiraIssueWrites::created);
    }

    private static CreatedIssue created(JiraAnswer answer) {
        String id = answer.body().path("id").asText("");
        if (id.isEmpty()) {
            throw new JiraException.Unavailable("Jira did not say which issue it created", true, null);
        }
        return new CreatedIssue(id, answer.body().path("key").asText(), answer.at());
    }

    Uni<Void> edit(String id, Map<String, ?> fields) {
        String body = JiraJson.write(Map.of("fields", fields));
        return caller.write(
                JiraOperation.replace("issue.edit", id),
                (api, authorization) -> api.editIssue(authorization, id, body));
    }

    /** By its own resource: being allowed to assign is enough for it. */
    Uni<Void> assign(String id, String person) {
        String body = JiraJson.write(Collections.singletonMap(cloud ? "accountId" : "name", person));
        return caller.write(
                JiraOperation.replace("issue.assign", id), (api, authorization) -> api.assign(authorization, id, body));
    }

    Uni<Void> transition(String id, String transitionId) {
        String body = JiraJson.write(Map.of("transition", Map.of("id", transitionId)));
        return caller.write(
                JiraOperation.once("issue.transition", id),
                (api, authorization) -> api.transition(authorization, id, body));
    }

    Uni<Void> moveToSprint(String sprint, Collection<String> ids) {
        String body = JiraJson.write(Map.of("issues", ids));
        return caller.write(
                JiraOperation.set("sprint.move", ids),
                (api, authorization) -> api.moveToSprint(authorization, sprint, body));
    }

    Uni<Void> moveToBacklog(Collection<String> ids) {
        String body = JiraJson.write(Map.of("issues", ids));
        return caller.write(
                JiraOperation.set("backlog.move", ids), (api, authorization) -> api.moveToBacklog(authorization, body));
    }

    Uni<List<String>> rankBefore(Collection<String> ids, String other) {
        String body = JiraJson.write(Map.of("issues", ids, "rankBeforeIssue", other));
        return caller.send(
                        JiraOperation.replace("issue.rank", ids.toArray(String[]::new)),
                        (api, authorization) -> api.rank(authorization, body))
                .map(JiraIssueWrites::notRanked);
    }

    /** 204 says nothing, 207 says how each of them fared. */
    private static List<String> notRanked(JiraAnswer answer) {
        return answer.body()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("status").asInt() >= 300)
                .map(entry -> entry.path(entry.has("issueId") ? "issueId" : "issueKey")
                        .asText())
                .toList();
    }

    Uni<Void> estimation(String id, String board, BigDecimal value) {
        String body = JiraBodies.estimation(value);
        return caller.write(
                JiraOperation.replace("issue.estimation", id),
                (api, authorization) -> api.estimation(authorization, id, board, body));
    }

    Uni<Void> delete(String id) {
        return caller.write(
                JiraOperation.replace("issue.delete", id), (api, authorization) -> api.deleteIssue(authorization, id));
    }
}
