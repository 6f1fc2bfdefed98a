package io.piboard.jira;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** Changes issues. */
final class JiraIssueWrites {

    private final JiraCaller caller;

    JiraIssueWrites(JiraCaller caller) {
        this.caller = caller;
    }

    Uni<CreatedIssue> create(CreateIssue create) {
        String body = JiraBodies.create(create);
        // without updateHistory the account's list of recent issues would hold nothing but these
        return caller.singleWrite("issue.create", (api, authorization) -> api.createIssue(authorization, false, body))
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
        return caller.repeatableWrite("issue.edit", (api, authorization) -> api.editIssue(authorization, id, body));
    }

    Uni<Void> transition(String id, String transitionId) {
        String body = JiraJson.write(Map.of("transition", Map.of("id", transitionId)));
        return caller.singleWrite("issue.transition", (api, authorization) -> api.transition(authorization, id, body))
                .replaceWithVoid();
    }

    Uni<Void> moveToSprint(String sprint, Collection<String> ids) {
        String body = JiraJson.write(Map.of("issues", ids));
        return caller.repeatableWrite(
                "sprint.move", (api, authorization) -> api.moveToSprint(authorization, sprint, body));
    }

    Uni<Void> moveToBacklog(Collection<String> ids) {
        String body = JiraJson.write(Map.of("issues", ids));
        return caller.repeatableWrite("backlog.move", (api, authorization) -> api.moveToBacklog(authorization, body));
    }

    Uni<Void> estimation(String id, String board, BigDecimal value) {
        String body = JiraBodies.estimation(value);
        return caller.repeatableWrite(
                "issue.estimation", (api, authorization) -> api.estimation(authorization, id, board, body));
    }

    Uni<Void> delete(String id) {
        return caller.repeatableWrite("issue.delete", (api, authorization) -> api.deleteIssue(authorization, id));
    }
}
