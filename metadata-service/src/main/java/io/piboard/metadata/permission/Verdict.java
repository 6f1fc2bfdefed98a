package io.piboard.metadata.permission;

import io.piboard.contracts.metadata.JiraPermission;
import java.util.Set;
import java.util.stream.Stream;

/** What the permissions of a project come to. */
enum Verdict {
    /** Nothing that is needed is missing. */
    BOTH_WAYS,
    /** Some of what is needed is missing. */
    LIMITED,
    /** It can be seen, and nothing in it can be changed. */
    READ_ONLY,
    NOT_VISIBLE,
    NOT_CHECKED;

    static Verdict of(Set<String> missing) {
        if (missing.contains(JiraPermission.BROWSE_PROJECTS.name())) {
            return NOT_VISIBLE;
        }
        if (Stream.of(JiraPermission.CREATE_ISSUES, JiraPermission.EDIT_ISSUES, JiraPermission.LINK_ISSUES)
                .allMatch(permission -> missing.contains(permission.name()))) {
            return READ_ONLY;
        }
        return Stream.of(JiraPermission.values())
                        .filter(JiraPermission::neededBothWays)
                        .anyMatch(permission -> missing.contains(permission.name()))
                ? LIMITED
                : BOTH_WAYS;
    }
}
