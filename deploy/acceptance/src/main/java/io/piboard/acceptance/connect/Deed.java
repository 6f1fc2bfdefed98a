package io.piboard.acceptance.connect;

/** What people do on a board and Jira has to allow. */
enum Deed {
    TEXT("EDIT_ISSUES"),
    POINTS("EDIT_ISSUES"),
    ITERATION("SCHEDULE_ISSUES"),
    STATUS("TRANSITION_ISSUES"),
    CREATE("CREATE_ISSUES"),
    CUT("LINK_ISSUES"),
    DRAW("LINK_ISSUES"),
    DELETE("DELETE_ISSUES");

    private final String permission;

    Deed(String permission) {
        this.permission = permission;
    }

    /** Of a project that is hidden nothing can be changed. */
    boolean needs(String missing) {
        return missing.equals(permission) || missing.equals(TakenPermission.BROWSE);
    }

    String permission() {
        return permission;
    }
}
