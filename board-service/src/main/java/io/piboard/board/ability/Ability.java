package io.piboard.board.ability;

import io.piboard.contracts.SyncedField;
import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.contracts.sticky.StickyChanged.StringWish;

/** Something that people do on a board and that Jira has to allow. */
public enum Ability {
    SEE_PROJECT(JiraPermission.BROWSE_PROJECTS, "Jira hides the project: its stickies stay as they are."),
    CREATE_ISSUE(JiraPermission.CREATE_ISSUES, "New work items cannot be added on this board."),
    EDIT_ISSUE(JiraPermission.EDIT_ISSUES, "Text and story points of stickies with an issue cannot be changed here."),
    MOVE_TO_SPRINT(JiraPermission.SCHEDULE_ISSUES, "Stickies cannot be moved to another iteration."),
    CHANGE_STATUS(JiraPermission.TRANSITION_ISSUES, "The status cannot be changed here."),
    LINK(JiraPermission.LINK_ISSUES, "Strings that are links in Jira cannot be drawn or cut."),
    DELETE_ISSUE(JiraPermission.DELETE_ISSUES, "Stickies whose issue would be deleted cannot be deleted."),
    RESOLVE_ISSUE(JiraPermission.RESOLVE_ISSUES, "Jira may not offer the steps that resolve an issue."),
    CLOSE_ISSUE(JiraPermission.CLOSE_ISSUES, "Jira may not offer the steps that close an issue."),
    CREATE_SPRINT(JiraPermission.MANAGE_SPRINTS_PERMISSION, "Sprints cannot be created from here."),
    ASSIGN(JiraPermission.ASSIGN_ISSUES, "The owner cannot be changed here.");

    private final JiraPermission permission;
    private final String without;

    Ability(JiraPermission permission, String without) {
        this.permission = permission;
        this.without = without;
    }

    public JiraPermission permission() {
        return permission;
    }

    /** What does not work without it, for people. */
    public String without() {
        return without;
    }

    /** What a change of this field needs. */
    public static Ability toChange(SyncedField field) {
        return switch (field) {
            case TEXT, STORY_POINTS -> EDIT_ISSUE;
            case ITERATION -> MOVE_TO_SPRINT;
            case STATUS -> CHANGE_STATUS;
        };
    }

    /** The parent is a field of the child, everything else a link. */
    public static Ability toLink(String linkType) {
        return StringWish.PARENT.equals(linkType) ? EDIT_ISSUE : LINK;
    }
}
