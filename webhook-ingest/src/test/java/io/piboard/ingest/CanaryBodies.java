package io.piboard.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Bodies of every event, shaped as Jira's are, with a marker of its own in every member that is not on the allow-list, and
 * further members that no Jira has.
 */
final class CanaryBodies {

    static final String MARKER = "CANARY";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Paths from the top; members of arrays have the path of their array. */
    private static final Set<String> ALLOWED = Set.of(
            "timestamp",
            "webhookEvent",
            "issue.id",
            "issue.key",
            "issue.fields.summary",
            "issue.fields.updated",
            "issue.fields.status.id",
            "issue.fields.status.statusCategory.key",
            "issue.fields.issuetype.id",
            "issue.fields.project.id",
            "issue.fields.parent.id",
            "issue.fields.customfield_10016",
            "issue.fields.customfield_10020.id",
            "issue.fields.customfield_10020.state",
            "issueLink.sourceIssueId",
            "issueLink.destinationIssueId",
            "sprint.id",
            "board.id",
            "configuration.id",
            "project.id",
            "issuetype.id");

    private static final String USER = """
            {"self":"","accountId":"","name":"","key":"","emailAddress":"","displayName":"","timeZone":"","accountType":"",
             "avatarUrls":{"48x48":"","24x24":""}}""";

    private static final String ISSUE = """
            {"id":"10042","self":"","key":"EX-7","fields":{
             "summary":"Pay by card","updated":"2026-10-07T12:00:00.100+0200","created":"","description":"","environment":"",
             "status":{"self":"","name":"","description":"","iconUrl":"","id":"3",
               "statusCategory":{"self":"","id":"4","key":"indeterminate","colorName":"","name":""}},
             "issuetype":{"self":"","id":"10001","name":"","description":"","iconUrl":""},
             "project":{"self":"","id":"10000","key":"","name":"","avatarUrls":{"48x48":""}},
             "parent":{"id":"10040","key":"","self":"","fields":{"summary":"","status":{"id":"","name":""}}},
             "assignee":%1$s,"reporter":%1$s,"creator":%1$s,"labels":["",""],"components":[{"id":"","name":""}],
             "fixVersions":[{"id":"","name":"","description":""}],"priority":{"id":"","name":""},"resolution":{"name":""},
             "issuelinks":[{"id":"","type":{"name":"","inward":"","outward":""},
               "outwardIssue":{"id":"","key":"","fields":{"summary":""}}}],
             "subtasks":[{"id":"","key":"","fields":{"summary":""}}],"attachment":[{"filename":"","author":%1$s,"content":""}],
             "comment":{"comments":[{"id":"","author":%1$s,"body":""}]},
             "worklog":{"worklogs":[{"id":"","author":%1$s,"comment":"","timeSpent":""}]},
             "customfield_10016":5.0,"customfield_10099":{"value":"","child":{"value":""}},"customfield_10035":[""],
             "customfield_10020":[{"id":"37","name":"","state":"active","boardId":"","goal":"","startDate":""}]}}""".formatted(USER);

    private static final String SPRINT =
            "{\"id\":196,\"self\":\"\",\"state\":\"\",\"name\":\"\",\"startDate\":\"\",\"originBoardId\":\"\",\"goal\":\"\"}";

    /** What stands beside timestamp and webhookEvent, by the beginning of the event's name. */
    private static final Map<String, String> SHAPES = shapes();

    private int planted;

    /** The next body of that event, with markers of its own. */
    byte[] next(String event) throws IOException {
        ObjectNode body = (ObjectNode) JSON.readTree(shape(event));
        body.put("timestamp", 1791374400123L);
        body.put("webhookEvent", event);
        plant(body, "");
        return JSON.writeValueAsBytes(body);
    }

    int planted() {
        return planted;
    }

    private static String shape(String event) {
        return SHAPES.entrySet().stream()
                .filter(shape -> event.startsWith(shape.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{\"thing\":{\"id\":\"\",\"name\":\"\"}}");
    }

    private void plant(JsonNode node, String path) {
        switch (node) {
            case ObjectNode object -> plantMembers(object, path);
            case ArrayNode array -> plantElements(array, path);
            default -> {}
        }
    }

    private void plantMembers(ObjectNode object, String path) {
        for (String name : List.copyOf(names(object))) {
            String member = path.isEmpty() ? name : path + "." + name;
            if (object.get(name).isValueNode()) {
                if (!ALLOWED.contains(member)) {
                    object.put(name, marker());
                }
            } else {
                plant(object.get(name), member);
            }
        }
        object.put("unheard" + planted, marker());
        object.putObject("unheardObject").put("id", marker()).put("key", marker());
        object.putArray("unheardList").add(marker());
        object.put(marker(), 1);
    }

    private void plantElements(ArrayNode array, String path) {
        for (int at = 0; at < array.size(); at++) {
            if (array.get(at).isValueNode()) {
                array.set(at, JSON.getNodeFactory().textNode(marker()));
            } else {
                plant(array.get(at), path);
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        return Stream.iterate(object.fieldNames(), names -> names.hasNext(), names -> names)
                .map(names -> names.next())
                .toList();
    }

    private String marker() {
        return MARKER + ++planted;
    }

    private static Map<String, String> shapes() {
        Map<String, String> shapes = new TreeMap<>();
        shapes.put(
                "jira:issue_",
                "{\"issue\":" + ISSUE + ",\"user\":" + USER + ",\"issue_event_type_name\":\"\","
                        + "\"comment\":{\"id\":\"\",\"author\":" + USER
                        + ",\"body\":\"\"},\"changelog\":{\"id\":\"\",\"items\":[{"
                        + "\"field\":\"\",\"fieldId\":\"\",\"from\":\"\",\"fromString\":\"\",\"to\":\"\",\"toString\":\"\"}]}}");
        shapes.put("issue_property_", "{\"issue\":" + ISSUE + ",\"property\":{\"key\":\"\",\"value\":{\"a\":\"\"}}}");
        shapes.put(
                "issuelink_",
                "{\"issueLink\":{\"id\":22768,\"sourceIssueId\":20192,\"destinationIssueId\":20734,"
                        + "\"issueLinkType\":{\"id\":\"\",\"name\":\"\",\"outwardName\":\"\",\"inwardName\":\"\"}}}");
        shapes.put(
                "comment_",
                "{\"comment\":{\"self\":\"\",\"id\":\"\",\"author\":" + USER + ",\"body\":\"\"},\"issue\":" + ISSUE
                        + "}");
        shapes.put(
                "worklog_",
                "{\"worklog\":{\"self\":\"\",\"author\":" + USER + ",\"comment\":\"\",\"issueId\":\"10042\"}}");
        shapes.put("jira:worklog_", "{\"worklog\":{\"comment\":\"\"},\"user\":" + USER + ",\"issue\":" + ISSUE + "}");
        shapes.put("attachment_", "{\"attachment\":{\"filename\":\"\",\"author\":" + USER + ",\"content\":\"\"}}");
        shapes.put("sprint_", "{\"sprint\":" + SPRINT + ",\"oldValue\":" + SPRINT + "}");
        shapes.put(
                "board_",
                "{\"board\":{\"id\":9,\"self\":\"\",\"name\":\"\",\"type\":\"\"},"
                        + "\"configuration\":{\"id\":9,\"name\":\"\",\"filter\":{\"id\":\"\"}}}");
        shapes.put("project_", "{\"project\":{\"id\":10601,\"key\":\"\",\"name\":\"\",\"projectLead\":" + USER + "}}");
        shapes.put("issuetype_", "{\"issuetype\":{\"id\":\"10001\",\"name\":\"\",\"description\":\"\"}}");
        shapes.put(
                "jira:version_", "{\"version\":{\"id\":\"\",\"name\":\"\",\"description\":\"\",\"projectId\":\"\"}}");
        shapes.put("user_", "{\"user\":" + USER + ",\"accountId\":\"\",\"username\":\"\"}");
        shapes.put("option_", "{\"property\":{\"key\":\"\",\"value\":\"\"}}");
        return shapes;
    }
}
