package io.piboard.ingest.jira;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The table of Jira's events, of every kind and age: what each of them is to us. */
final class JiraEvents {

    /** What an event is to us. */
    enum Kind {
        /** An issue as it is now: rings, with the allow-listed values if the body is signed. */
        ISSUE,
        /** An issue that is gone: rings only, its last values would pass for an issue that lives. */
        ISSUE_GONE,
        /** A link: rings for the issues at both ends. */
        LINK,
        /** Something of the site around the issues: metadata-service looks again. */
        METADATA,
        /** Known, and none of our business: comments, work logs, attachments, people. Not a byte of it goes on. */
        IGNORED,
        /** Not in this table: taken, counted, and nothing else. */
        UNKNOWN
    }

    /** What a family of {@link Kind#METADATA} may be called that did not exist yet when this was written. */
    private static final Pattern FAMILY = Pattern.compile("(sprint|board|project|issuetype)_[a-z_]{1,40}");

    /** Families whose members Atlassian's documents do not count up. */
    static final List<String> IGNORED_FAMILIES = List.of("filter_", "app_access_to_objects_");

    static final Map<String, Kind> TABLE = table();

    private JiraEvents() {}

    static Kind kind(String event) {
        Kind known = TABLE.get(event);
        if (known != null) {
            return known;
        }
        if (IGNORED_FAMILIES.stream().anyMatch(event::startsWith)) {
            return Kind.IGNORED;
        }
        return FAMILY.matcher(event).matches() ? Kind.METADATA : Kind.UNKNOWN;
    }

    /** The member of the body that a metadata event is about: {@code sprint_closed} has {@code sprint}. */
    static String subject(String event) {
        return event.substring(0, event.indexOf('_'));
    }

    private static Map<String, Kind> table() {
        Map<String, Kind> table = new LinkedHashMap<>();
        put(table, Kind.ISSUE, "jira:issue_", "created", "updated");
        put(table, Kind.ISSUE_GONE, "jira:issue_", "deleted");
        put(table, Kind.LINK, "issuelink_", "created", "deleted");
        put(table, Kind.METADATA, "sprint_", "created", "updated", "started", "closed", "deleted");
        put(table, Kind.METADATA, "board_", "created", "updated", "deleted", "configuration_changed");
        put(table, Kind.METADATA, "project_", "created", "updated", "deleted", "soft_deleted", "restored_deleted");
        put(table, Kind.METADATA, "project_", "archived", "restored_archived");
        put(table, Kind.METADATA, "issuetype_", "created", "updated", "deleted");
        // without links or sub-tasks a site has other link types and issue types
        put(table, Kind.METADATA, "option_", "issuelinks_changed", "subtasks_changed");
        put(table, Kind.IGNORED, "option_", "voting_changed", "watching_changed", "unassigned_issues_changed");
        put(table, Kind.IGNORED, "option_", "attachments_changed", "timetracking_changed");
        put(table, Kind.IGNORED, "issue_property_", "set", "deleted");
        put(table, Kind.IGNORED, "comment_", "created", "updated", "deleted");
        put(table, Kind.IGNORED, "worklog_", "created", "updated", "deleted");
        put(table, Kind.IGNORED, "jira:worklog_", "updated");
        put(table, Kind.IGNORED, "attachment_", "created", "deleted");
        put(table, Kind.IGNORED, "jira:version_", "created", "updated", "released", "unreleased", "moved", "merged");
        put(table, Kind.IGNORED, "jira:version_", "deleted");
        put(table, Kind.IGNORED, "user_", "created", "updated", "deleted");
        put(table, Kind.IGNORED, "", "jira_expression_evaluation_failed");
        return Map.copyOf(table);
    }

    private static void put(Map<String, Kind> table, Kind kind, String family, String... members) {
        for (String member : members) {
            table.put(family + member, kind);
        }
    }
}
