package io.piboard.jira;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the account may do, where, and with whom; each kind has its own words for it. */
final class JiraRights {

    private static final int PAGE = 50;

    private final JiraCaller caller;
    private final boolean cloud;

    JiraRights(JiraCaller caller, boolean cloud) {
        this.caller = caller;
        this.cloud = cloud;
    }

    Uni<List<JiraIssueType>> creatableTypes(String project) {
        return JiraPages.all(
                start -> caller.read(
                        "createmeta.types",
                        (api, authorization) -> api.createTypes(authorization, project, start, PAGE)),
                cloud ? "issueTypes" : "values",
                JiraReader::issueType);
    }

    Uni<List<JiraCreateField>> createFields(String project, String type) {
        return JiraPages.all(
                start -> caller.read(
                        "createmeta.fields",
                        (api, authorization) -> api.createFields(authorization, project, type, start, PAGE)),
                cloud ? "fields" : "values",
                JiraReader::createField);
    }

    /** Cloud insists on the names of the permissions; Data Center tells all, old names among them, and needs none. */
    Uni<Set<String>> permissions(String projectId, Collection<String> keys) {
        String asked = cloud ? JiraBodies.commaList(keys) : null;
        return caller.read("permissions.read", (api, authorization) -> api.permissions(authorization, projectId, asked))
                .map(answer -> JiraShape.object(answer.body().path("permissions")))
                .map(permissions -> keys.stream()
                        .filter(key ->
                                permissions.path(key).path("havePermission").asBoolean())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    Uni<List<JiraAssignee>> assignable(String project, String text) {
        return caller.read(
                        "users.assignable",
                        (api, authorization) ->
                                api.assignable(authorization, project, cloud ? text : null, cloud ? null : text, PAGE))
                .map(answer -> JiraReader.list(answer.body(), JiraReader::assignee));
    }
}
