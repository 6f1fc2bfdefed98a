package io.piboard.contracts.metadata;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The permissions of a project that Piboard can use (product section 3), under Jira's keys. */
public enum JiraPermission {
    BROWSE_PROJECTS("Browse Projects", true),
    CREATE_ISSUES("Create Issues", true),
    EDIT_ISSUES("Edit Issues", true),
    LINK_ISSUES("Link Issues", true),
    VIEW_READONLY_WORKFLOW("View Read-Only Workflow", true),
    DELETE_ISSUES("Delete Issues", false),
    MANAGE_SPRINTS_PERMISSION("Manage Sprints", false),
    SCHEDULE_ISSUES("Schedule Issues", false),
    TRANSITION_ISSUES("Transition Issues", false),
    RESOLVE_ISSUES("Resolve Issues", false),
    CLOSE_ISSUES("Close Issues", false),
    ASSIGN_ISSUES("Assign Issues", false);

    private final String title;
    private final boolean neededBothWays;

    JiraPermission(String title, boolean neededBothWays) {
        this.title = title;
        this.neededBothWays = neededBothWays;
    }

    /** As Jira's settings call it in English. */
    public String title() {
        return title;
    }

    /** Without it a project is not kept in step both ways; the others switch off one thing each. */
    public boolean neededBothWays() {
        return neededBothWays;
    }

    public static Set<String> keys() {
        return Stream.of(values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Empty for a key of a later version. */
    public static Optional<JiraPermission> of(String key) {
        return Arrays.stream(values()).filter(one -> one.name().equals(key)).findFirst();
    }
}
