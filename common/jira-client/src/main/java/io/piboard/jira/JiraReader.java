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
        array.forEach(item -> items.add(reader.apply(item)));
        return List.copyOf(items);
    }

    static JiraServerInfo serverInfo(JiraAnswer answer) {
        JsonNode info = answer.body();
        boolean cloud = "cloud".equalsIgnoreCase(text(info, "deploymentType"));
        return new JiraServerInfo(cloud ? JiraKind.CLOUD : JiraKind.SELF_HOSTED, text(info, "version"), answer.at());
    }

    static JiraUser user(JiraAnswer answer) {
        JsonNode user = answer.body();
        String id = user.has("accountId") ? text(user, "accountId") : text(user, "key");
        return new JiraUser(id, text(user, "timeZone"));
    }

    static JiraField field(JsonNode field) {
        JsonNode schema = field.path("schema");
        return new JiraField(text(field, "id"), text(field, "name"), text(schema, "type"), text(schema, "custom"));
    }

    static JiraProject project(JsonNode project) {
        return new JiraProject(text(project, "id"), text(project, "key"), text(project, "name"));
    }

    static JiraIssueType issueType(JsonNode type) {
        return new JiraIssueType(
                text(type, "id"),
                text(type, "name"),
                type.path("subtask").asBoolean(),
                list(type.path("statuses"), JiraReader::status));
    }

    static JiraBoard board(JsonNode board) {
        return new JiraBoard(text(board, "id"), text(board, "name"), text(board, "type"));
    }

    static JiraSprint sprint(JsonNode sprint) {
        return new JiraSprint(
                text(sprint, "id"),
                text(sprint, "name"),
                text(sprint, "state").toLowerCase(Locale.ROOT),
                text(sprint, "originBoardId"));
    }

    static JiraTransition transition(JsonNode transition) {
        JsonNode to = transition.path("to");
        List<String> required = transition.path("fields").properties().stream()
                .filter(field -> field.getValue().path("required").asBoolean())
                .filter(field -> !field.getValue().path("hasDefaultValue").asBoolean())
                .map(field -> field.getKey())
                .toList();
        return new JiraTransition(
                text(transition, "id"),
                text(transition, "name"),
                text(to, "id"),
                text(to, "name"),
                StatusField.category(to).orElse("undefined"),
                required);
    }

    static JiraIssue issue(JsonNode issue, JiraAnswer answer) {
        return new JiraIssue(
                text(issue, "id"), text(issue, "key"), issue.path("fields"), issue.path("properties"), answer.at());
    }

    static List<JiraIssue> issues(JiraAnswer answer) {
        return list(answer.body().path("issues"), issue -> issue(issue, answer));
    }

    private static JiraStatus status(JsonNode status) {
        return new JiraStatus(
                text(status, "id"),
                text(status, "name"),
                StatusField.category(status).orElse("undefined"));
    }

    private static String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}
