package io.piboard.acceptance.connect;

import java.util.List;
import java.util.Set;

/**
 * A permission of product section 3, and what the board has to disable when it is taken away.
 *
 * @param abilities in the board's words; a project that is hidden has none at all
 */
record TakenPermission(String key, Set<String> abilities) {

    static final String BROWSE = "BROWSE_PROJECTS";

    static final List<TakenPermission> ALL = List.of(
            new TakenPermission(BROWSE, Set.of()),
            new TakenPermission("CREATE_ISSUES", Set.of("CREATE_ISSUE")),
            new TakenPermission("EDIT_ISSUES", Set.of("EDIT_ISSUE")),
            new TakenPermission("LINK_ISSUES", Set.of("LINK")),
            new TakenPermission("VIEW_READONLY_WORKFLOW", Set.of()),
            new TakenPermission("DELETE_ISSUES", Set.of("DELETE_ISSUE")),
            new TakenPermission("MANAGE_SPRINTS_PERMISSION", Set.of("CREATE_SPRINT")),
            new TakenPermission("SCHEDULE_ISSUES", Set.of("MOVE_TO_SPRINT")),
            new TakenPermission("TRANSITION_ISSUES", Set.of("CHANGE_STATUS")),
            new TakenPermission("RESOLVE_ISSUES", Set.of("RESOLVE_ISSUE")),
            new TakenPermission("CLOSE_ISSUES", Set.of("CLOSE_ISSUE")),
            new TakenPermission("ASSIGN_ISSUES", Set.of("ASSIGN")));

    boolean hidesEverything() {
        return key.equals(BROWSE);
    }

    @Override
    public String toString() {
        return key;
    }
}
