package io.piboard.clientdriver;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.jira.CreateIssue;
import io.piboard.jira.CreatedIssue;
import io.piboard.jira.JiraField;
import io.piboard.jira.JiraIssueType;
import io.piboard.jira.JiraSite;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Our client at one site as all steps use it: waits for the answers and remembers what was called. */
record Client(JiraSite site, boolean cloud, Coverage coverage) {

    static final String PROJECT = "FAL";
    static final String PROPERTY = "piboard";

    CreatedIssue create(String summary, String type) {
        String typeId = call("projectStatuses", site.projectStatuses(PROJECT)).stream()
                .filter(one -> one.name().equals(type))
                .map(JiraIssueType::id)
                .findFirst()
                .orElseThrow();
        Map<String, Object> fields = !cloud && type.equals("Epic") ? Map.of(field("gh-epic-label"), summary) : Map.of();
        return call(
                "createIssue",
                site.createIssue(new CreateIssue(
                        call("project", site.project(PROJECT)).id(),
                        typeId,
                        summary,
                        fields,
                        Map.of(PROPERTY, Map.of("op", "1")))));
    }

    JsonNode found(String id, String field) {
        return call("search", site.search("id = " + id, List.of(field), null, List.of(id))).issues().stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("search does not find " + id))
                .fields()
                .path(field);
    }

    String board() {
        return call("boards", site.boards(PROJECT)).stream()
                .filter(one -> one.type().equals("scrum"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    String field(String custom) {
        return call("fields", site.fields()).stream()
                .filter(field -> field.custom().endsWith(":" + custom))
                .map(JiraField::id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no field " + custom));
    }

    <T> T call(String operation, Uni<T> answer) {
        coverage.called(operation);
        return answer.await().atMost(Duration.ofSeconds(30));
    }
}
