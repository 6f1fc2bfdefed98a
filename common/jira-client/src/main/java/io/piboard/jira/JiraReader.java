package io.piboard.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.contracts.connection.JiraKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Turns Jira's JSON into our records; unknown members are ignored, ids may come as numbers. */
final class JiraReader {

    private JiraReader() {}

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> items = new ArrayList<>();
        JiraShape.list(array).forEach(item -> items.add(reader.apply(item)));
        return List.copyOf(items);
    }

    static JiraServerInfo serverInfo(JiraAnswer answer) {
        JsonNode info = answer.body();
        if (text(info, "version").isEmpty()) {
            throw JiraShape.unusable();
        }
        boolean cloud = "cloud".equalsIgnoreCase(text(info, "deploymentType"));
        return new JiraServerInfo(cloud ? JiraKind.CLOUD : JiraKind.SELF_HOSTED, text(info, "version"), answer.at());
    }

    static JiraUser user(JiraAnswer answer) {
        JsonNode user = answer.body();
        return new JiraUser(JiraShape.text(user, user.has("accountId") ? "accountId" : "key"), text(user, "timeZone"));
    }

    static JiraField field(JsonNode field) {
        JsonNode schema = field.path("schema");
        String name = text(field, field.has("untranslatedName") ? "untranslatedName" : "name");
        return new JiraField(id(field), name, text(schema, "type"), text(schema, "custom"));
    }

    static JiraProject project(JsonNode project) {
        boolean teamManaged = project.path("simplified").asBoolean() || "next-gen".equals(text(project, "style"));
        return new JiraProject(id(project), text(project, "key"), text(project, "name"), teamManaged);
    }

    static JiraLinkType linkType(JsonNode type) {
        return new JiraLinkType(id(type), text(type, "name"), text(type, "inward"), text(type, "outward"));
    }

    static JiraIssueType issueType(JsonNode type) {
        return new JiraIssueType(
                id(type),
                text(type, "name"),
                type.path("subtask").asBoolean(),
                type.has("statuses") ? list(type.path("statuses"), JiraReader::status) : List.of());
    }

    static JiraCreateField createField(JsonNode field) {
        return new JiraCreateField(
                JiraShape.text(field, "fieldId"),
                text(field, "name"),
                field.path("required").asBoolean(),
                field.path("hasDefaultValue").asBoolean());
    }

    static JiraAssignee assignee(JsonNode user) {
        return new JiraAssignee(
                JiraShape.text(user, user.has("accountId") ? "accountId" : "key"),
                JiraShape.text(user, user.has("accountId") ? "accountId" : "name"),
                text(user, "displayName"));
    }

    static JiraBoard board(JsonNode board) {
        return new JiraBoard(id(board), text(board, "name"), text(board, "type"));
    }

    static JiraSprint sprint(JsonNode sprint) {
        return new JiraSprint(
                id(sprint),
                text(sprint, "name"),
                text(sprint, "state").toLowerCase(Locale.ROOT),
                text(sprint, "originBoardId"),
                JiraInstant.read(sprint.path("startDate")).orElse(null),
                JiraInstant.read(sprint.path("endDate")).orElse(null),
                text(sprint, "goal"));
    }

    static JiraTransition transition(JsonNode transition) {
        JsonNode to = transition.path("to");
        List<String> required = transition.path("fields").properties().stream()
                .filter(field -> field.getValue().path("required").asBoolean())
                .filter(field -> !field.getValue().path("hasDefaultValue").asBoolean())
                .map(field -> field.getKey())
                .toList();
        return new JiraTransition(
                id(transition),
                text(transition, "name"),
                text(to, "id"),
                text(to, "name"),
                StatusField.category(to).orElse("undefined"),
                required);
    }

    static JiraIssue issue(JsonNode issue, JiraAnswer answer) {
        return new JiraIssue(
                id(issue), text(issue, "key"), issue.path("fields"), issue.path("properties"), answer.at());
    }

    static List<JiraIssue> issues(JiraAnswer answer) {
        return list(answer.body().path("issues"), issue -> issue(issue, answer));
    }

    private static JiraStatus status(JsonNode status) {
        return new JiraStatus(
                id(status), text(status, "name"), StatusField.category(status).orElse("undefined"));
    }

    private static String id(JsonNode object) {
        return JiraShape.text(object, "id");
    }

    private static String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}
