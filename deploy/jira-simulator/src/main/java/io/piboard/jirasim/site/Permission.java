package io.piboard.jirasim.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may be allowed to do, under the keys that Cloud and every Data Center since 7 know. */
public enum Permission {
    BROWSE_PROJECTS(10, "Browse Projects", Who.EVERYBODY),
    CREATE_ISSUES(11, "Create Issues", Who.EVERYBODY),
    EDIT_ISSUES(12, "Edit Issues", Who.EVERYBODY),
    DELETE_ISSUES(16, "Delete Issues", Who.EVERYBODY),
    TRANSITION_ISSUES(46, "Transition Issues", Who.EVERYBODY),
    RESOLVE_ISSUES(14, "Resolve Issues", Who.EVERYBODY),
    CLOSE_ISSUES(18, "Close Issues", Who.EVERYBODY),
    SCHEDULE_ISSUES(28, "Schedule Issues", Who.EVERYBODY),
    MOVE_ISSUES(25, "Move Issues", Who.EVERYBODY),
    MANAGE_SPRINTS_PERMISSION(-1, "Manage Sprints", Who.EVERYBODY),
    LINK_ISSUES(21, "Link Issues", Who.EVERYBODY),
    ASSIGN_ISSUES(13, "Assign Issues", Who.EVERYBODY),
    ASSIGNABLE_USER(17, "Assignable User", Who.EVERYBODY),
    VIEW_READONLY_WORKFLOW(45, "View Read-Only Workflow", Who.EVERYBODY),
    ADD_COMMENTS(15, "Add Comments", Who.EVERYBODY),
    EDIT_OWN_COMMENTS(35, "Edit Own Comments", Who.EVERYBODY),
    EDIT_ALL_COMMENTS(34, "Edit All Comments", Who.ADMINS),
    DELETE_OWN_COMMENTS(37, "Delete Own Comments", Who.EVERYBODY),
    DELETE_ALL_COMMENTS(36, "Delete All Comments", Who.ADMINS),
    CREATE_ATTACHMENTS(19, "Create Attachments", Who.EVERYBODY),
    DELETE_OWN_ATTACHMENTS(39, "Delete Own Attachments", Who.EVERYBODY),
    DELETE_ALL_ATTACHMENTS(38, "Delete All Attachments", Who.ADMINS),
    WORK_ON_ISSUES(20, "Work On Issues", Who.EVERYBODY),
    EDIT_OWN_WORKLOGS(40, "Edit Own Worklogs", Who.EVERYBODY),
    EDIT_ALL_WORKLOGS(41, "Edit All Worklogs", Who.ADMINS),
    DELETE_OWN_WORKLOGS(42, "Delete Own Worklogs", Who.EVERYBODY),
    DELETE_ALL_WORKLOGS(43, "Delete All Worklogs", Who.ADMINS),
    VIEW_VOTERS_AND_WATCHERS(31, "View Voters and Watchers", Who.EVERYBODY),
    MANAGE_WATCHERS(32, "Manage Watchers", Who.ADMINS),
    VIEW_DEV_TOOLS(29, "View Development Tools", Who.EVERYBODY),
    SET_ISSUE_SECURITY(26, "Set Issue Security", Who.ADMINS),
    MODIFY_REPORTER(30, "Modify Reporter", Who.ADMINS),
    ADMINISTER_PROJECTS(23, "Administer Projects", Who.ADMINS),
    ADMINISTER(0, "Administer Jira", Who.SITE_ADMINS),
    SYSTEM_ADMIN(44, "Jira System Administrators", Who.SITE_ADMINS),
    USER_PICKER(27, "Browse Users", Who.SITE_EVERYBODY),
    CREATE_SHARED_OBJECTS(22, "Create Shared Objects", Who.SITE_EVERYBODY),
    BULK_CHANGE(33, "Bulk Change", Who.SITE_ADMINS);

    /** Who has it before anybody takes or gives anything, in a project or on the whole site. */
    private enum Who {
        EVERYBODY,
        ADMINS,
        SITE_EVERYBODY,
        SITE_ADMINS
    }

    private final int id;
    private final String title;
    private final Who who;

    Permission(int id, String title, Who who) {
        this.id = id;
        this.title = title;
        this.who = who;
    }

    public int id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** What Jira says to somebody who lacks it. */
    public String refusal() {
        return "You do not have permission to " + title.toLowerCase(Locale.ROOT) + " in this project.";
    }

    /** Held on the whole site, not in a project. */
    public boolean global() {
        return who == Who.SITE_EVERYBODY || who == Who.SITE_ADMINS;
    }

    boolean forAdminsOnly() {
        return who == Who.ADMINS || who == Who.SITE_ADMINS;
    }

    public static Optional<Permission> of(String key) {
        return Arrays.stream(values()).filter(one -> one.name().equals(key)).findFirst();
    }
}
