package io.piboard.jira;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The larger request bodies; Data Center refuses members it does not know, so each kind gets its own. */
final class JiraBodies {

    /** More is lowered silently as soon as a real field is asked for. */
    static final int SEARCH_PAGE = 100;

    private JiraBodies() {}

    /** {@code null}, which leaves the parameter out, when there is nothing to ask for. */
    static String commaList(Collection<String> names) {
        return names.isEmpty() ? null : String.join(",", names);
    }

    static String bulkFetch(Collection<String> ids, Collection<String> fields, Collection<String> properties) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("issueIdsOrKeys", ids);
        body.put("fields", fields);
        if (!properties.isEmpty()) {
            body.put("properties", properties);
        }
        return JiraJson.write(body);
    }

    static String searchCloud(
            String jql, Collection<String> fields, String pageToken, Collection<String> reconcileIds) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("jql", jql);
        body.put("fields", fields);
        body.put("maxResults", SEARCH_PAGE);
        if (pageToken != null) {
            body.put("nextPageToken", pageToken);
        }
        if (!reconcileIds.isEmpty()) {
            body.put("reconcileIssues", reconcileIds.stream().map(Long::valueOf).toList());
        }
        return JiraJson.write(body);
    }

    static String searchSelfHosted(String jql, Collection<String> fields, int startAt) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("jql", jql);
        body.put("fields", fields);
        body.put("startAt", startAt);
        body.put("maxResults", SEARCH_PAGE);
        return JiraJson.write(body);
    }

    static String create(CreateIssue create) {
        Map<String, Object> fields = new LinkedHashMap<>(create.fields());
        fields.put("project", Map.of("id", create.projectId()));
        fields.put("issuetype", Map.of("id", create.issueTypeId()));
        fields.put("summary", create.summary());
        List<Map<String, Object>> properties = new ArrayList<>();
        create.properties().forEach((key, value) -> properties.add(Map.of("key", key, "value", value)));
        return JiraJson.write(Map.of("fields", fields, "properties", properties));
    }

    /** Jira wants the number as text. */
    static String estimation(BigDecimal value) {
        return JiraJson.write(Collections.singletonMap("value", value == null ? null : value.toPlainString()));
    }
}
