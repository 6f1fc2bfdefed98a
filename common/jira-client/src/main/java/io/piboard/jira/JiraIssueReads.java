package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Reads issues: one by one and in bulk from the issues themselves, and by JQL from the index. */
final class JiraIssueReads {

    /** Data Center has no bulk read; this many single ones run side by side. */
    private static final int SIDE_BY_SIDE = 4;

    private static final int CHANGELOG_PAGE = 100;

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

    Uni<JsonNode> property(String id, String key) {
        return caller.read("issue.property", (api, authorization) -> api.issueProperty(authorization, id, key))
                .map(answer -> answer.body().path("value"));
    }

    /** A self-hosted Jira gives all histories at once, in an order nobody promises. */
    Uni<List<JiraHistory>> changelog(String id) {
        Uni<List<JiraHistory>> histories = cloud
                ? JiraPages.all(
                        start -> caller.read(
                                "issue.changelog",
                                (api, authorization) -> api.changelog(authorization, id, start, CHANGELOG_PAGE)),
                        "values",
                        JiraHistory::read)
                : caller.read(
                                "issue.changelog",
                                (api, authorization) -> api.issueWithChangelog(authorization, id, "id", "changelog"))
                        .map(answer -> JiraReader.list(answer.body().at("/changelog/histories"), JiraHistory::read));
        return histories.map(all ->
                all.stream().sorted(Comparator.comparing(JiraHistory::at)).toList());
    }

    Uni<List<JiraTransition>> transitions(String id) {
        return caller.read(
                        "issue.transitions",
                        (api, authorization) -> api.transitions(authorization, id, "transitions.fields"))
                .map(answer -> JiraReader.list(answer.body().path("transitions"), JiraReader::transition));
    }
}
