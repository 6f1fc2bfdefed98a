package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/** Reads issues: one by one and in bulk from the issues themselves, and by JQL from the index. */
final class JiraIssueReads {

    /** Data Center has no bulk read; this many single ones run side by side. */
    private static final int SIDE_BY_SIDE = 4;

    private final JiraCaller caller;
    private final boolean cloud;

    JiraIssueReads(JiraCaller caller, boolean cloud) {
        this.caller = caller;
        this.cloud = cloud;
    }

    Uni<JiraIssue> issue(String id, Collection<String> fields, Collection<String> properties) {
        return caller.read(
                        "issue.read",
                        (api, authorization) -> api.issue(
                                authorization, id, JiraBodies.commaList(fields), JiraBodies.commaList(properties)))
                .map(answer -> JiraReader.issue(answer.body(), answer));
    }

    Uni<List<JiraIssue>> bulkFetch(Collection<String> ids, Collection<String> fields, Collection<String> properties) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return cloud ? atOnce(ids, fields, properties) : oneByOne(ids, fields, properties);
    }

    private Uni<List<JiraIssue>> atOnce(
            Collection<String> ids, Collection<String> fields, Collection<String> properties) {
        String body = JiraBodies.bulkFetch(ids, fields, properties);
        return caller.read("issues.bulkfetch", (api, authorization) -> api.bulkFetch(authorization, body))
                .map(JiraReader::issues);
    }

    private Uni<List<JiraIssue>> oneByOne(
            Collection<String> ids, Collection<String> fields, Collection<String> properties) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUni(id -> issue(id, fields, properties)
                        .onFailure(JiraException.NotFound.class)
                        .recoverWithNull())
                .merge(SIDE_BY_SIDE)
                .collect()
                .asList();
    }

    Uni<JiraSearchPage> search(
            String jql, Collection<String> fields, String pageToken, Collection<String> reconcileIds) {
        return cloud ? searchCloud(jql, fields, pageToken, reconcileIds) : searchSelfHosted(jql, fields, pageToken);
    }

    private Uni<JiraSearchPage> searchCloud(
            String jql, Collection<String> fields, String pageToken, Collection<String> reconcileIds) {
        String body = JiraBodies.searchCloud(jql, fields, pageToken, reconcileIds);
        return caller.read("search", (api, authorization) -> api.searchCloud(authorization, body))
                .map(answer -> new JiraSearchPage(
                        JiraReader.issues(answer),
                        answer.body().path("nextPageToken").textValue()));
    }

    private Uni<JiraSearchPage> searchSelfHosted(String jql, Collection<String> fields, String pageToken) {
        int startAt = pageToken == null ? 0 : Integer.parseInt(pageToken);
        String body = JiraBodies.searchSelfHosted(jql, fields, startAt);
        return caller.read("search", (api, authorization) -> api.searchSelfHosted(authorization, body))
                .map(answer -> offsetPage(answer, startAt));
    }

    private static JiraSearchPage offsetPage(JiraAnswer answer, int startAt) {
        List<JiraIssue> issues = JiraReader.issues(answer);
        int next = startAt + issues.size();
        boolean last = issues.isEmpty() || next >= answer.body().path("total").asInt();
        return new JiraSearchPage(issues, last ? null : String.valueOf(next));
    }

    Uni<JsonNode> property(String id, String key) {
        return caller.read("issue.property", (api, authorization) -> api.issueProperty(authorization, id, key))
                .map(answer -> answer.body().path("value"));
    }

    Uni<List<JiraTransition>> transitions(String id) {
        return caller.read(
                        "issue.transitions",
                        (api, authorization) -> api.transitions(authorization, id, "transitions.fields"))
                .map(answer -> JiraReader.list(answer.body().path("transitions"), JiraReader::transition));
    }
}
