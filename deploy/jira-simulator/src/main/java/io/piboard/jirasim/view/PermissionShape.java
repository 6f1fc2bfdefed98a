package io.piboard.jirasim.view;

import io.piboard.jirasim.site.Permission;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** A permission as Jira describes it, and the names it had before Jira 7, which Data Center still tells. */
public final class PermissionShape {

    public static final Map<String, Permission> OLD_NAMES = Map.ofEntries(
            Map.entry("BROWSE", Permission.BROWSE_PROJECTS),
            Map.entry("CREATE_ISSUE", Permission.CREATE_ISSUES),
            Map.entry("EDIT_ISSUE", Permission.EDIT_ISSUES),
            Map.entry("DELETE_ISSUE", Permission.DELETE_ISSUES),
            Map.entry("ASSIGN_ISSUE", Permission.ASSIGN_ISSUES),
            Map.entry("RESOLVE_ISSUE", Permission.RESOLVE_ISSUES),
            Map.entry("CLOSE_ISSUE", Permission.CLOSE_ISSUES),
            Map.entry("SCHEDULE_ISSUE", Permission.SCHEDULE_ISSUES),
            Map.entry("MOVE_ISSUE", Permission.MOVE_ISSUES),
            Map.entry("LINK_ISSUE", Permission.LINK_ISSUES),
            Map.entry("VIEW_WORKFLOW_READONLY", Permission.VIEW_READONLY_WORKFLOW),
            Map.entry("COMMENT_ISSUE", Permission.ADD_COMMENTS),
            Map.entry("COMMENT_EDIT_OWN", Permission.EDIT_OWN_COMMENTS),
            Map.entry("COMMENT_EDIT_ALL", Permission.EDIT_ALL_COMMENTS),
            Map.entry("COMMENT_DELETE_OWN", Permission.DELETE_OWN_COMMENTS),
            Map.entry("COMMENT_DELETE_ALL", Permission.DELETE_ALL_COMMENTS),
            Map.entry("CREATE_ATTACHMENT", Permission.CREATE_ATTACHMENTS),
            Map.entry("ATTACHMENT_DELETE_OWN", Permission.DELETE_OWN_ATTACHMENTS),
            Map.entry("ATTACHMENT_DELETE_ALL", Permission.DELETE_ALL_ATTACHMENTS),
            Map.entry("WORK_ISSUE", Permission.WORK_ON_ISSUES),
            Map.entry("WORKLOG_EDIT_OWN", Permission.EDIT_OWN_WORKLOGS),
            Map.entry("WORKLOG_EDIT_ALL", Permission.EDIT_ALL_WORKLOGS),
            Map.entry("WORKLOG_DELETE_OWN", Permission.DELETE_OWN_WORKLOGS),
            Map.entry("WORKLOG_DELETE_ALL", Permission.DELETE_ALL_WORKLOGS),
            Map.entry("TRANSITION_ISSUE", Permission.TRANSITION_ISSUES),
            Map.entry("PROJECT_ADMIN", Permission.ADMINISTER_PROJECTS));

    private PermissionShape() {}

    public static JsonObject held(Permission permission, boolean held) {
        return described(permission).put("id", String.valueOf(permission.id())).put("havePermission", held);
    }

    public static JsonObject deprecated(String oldName, Permission permission, boolean held) {
        return held(permission, held).put("key", oldName).put("deprecatedKey", true);
    }

    public static JsonObject described(Permission permission) {
        return new JsonObject()
                .put("key", permission.name())
                .put("name", permission.title())
                .put("type", permission.global() ? "GLOBAL" : "PROJECT")
                .put("description", "");
    }
}
