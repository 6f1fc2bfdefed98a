package io.piboard.metadata.permission;

import io.piboard.contracts.metadata.JiraPermission;

/** What each permission is for, and who can grant it, in plain words (product section 3). Pure. */
final class PermissionWords {

    private PermissionWords() {}

    /** What is switched off without it. */
    static String switchesOff(JiraPermission permission) {
        return switch (permission) {
            case BROWSE_PROJECTS -> "Everything: the project and its issues are hidden from us.";
            case CREATE_ISSUES ->
                "New stickies make no issues: the teams of this project cannot add work items for Jira.";
            case EDIT_ISSUES -> "Text and story points go from Jira to the board only, parents too.";
            case LINK_ISSUES -> "Strings with a link rule make and remove no links in Jira.";
            case VIEW_READONLY_WORKFLOW -> "Nothing by itself, but the steps of a workflow may be hidden from us.";
            case DELETE_ISSUES ->
                "Deleting a sticky never deletes its issue: where a session asks for that, it is refused.";
            case MANAGE_SPRINTS_PERMISSION -> "Piboard cannot create sprints: somebody makes them in Jira.";
            case SCHEDULE_ISSUES -> "Stickies cannot be moved between iterations.";
            case TRANSITION_ISSUES -> "The status goes from Jira to the board only.";
            case RESOLVE_ISSUES -> "Steps that resolve an issue, where the workflow asks for this permission.";
            case CLOSE_ISSUES -> "Steps that close an issue, where the workflow asks for this permission.";
            case ASSIGN_ISSUES -> "The owner goes from Jira to the board only.";
        };
    }

    static String whoCanGrant(boolean teamManaged) {
        return teamManaged
                ? "An administrator of the project: Project settings > Access, a role that has it for our account."
                : "A Jira administrator: Settings > Issues > Permission schemes, in the scheme of this project; or an"
                        + " administrator of the project, who gives our account a project role that has it.";
    }

    static String announcement(JiraPermission permission, boolean granted, String projectKey) {
        return granted
                ? "\"" + permission.title() + "\" is granted again in " + projectKey + "."
                : "\"" + permission.title() + "\" is missing in " + projectKey + ". " + switchesOff(permission);
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case BOTH_WAYS -> "Board and Jira are kept in step both ways.";
            case LIMITED -> "Some of what the board does cannot reach Jira; what is missing says what.";
            case READ_ONLY -> "The board follows Jira; nothing can be changed from the board.";
            case NOT_VISIBLE -> "Jira hides this project from us.";
            case NOT_CHECKED -> "Not checked yet.";
        };
    }
}
