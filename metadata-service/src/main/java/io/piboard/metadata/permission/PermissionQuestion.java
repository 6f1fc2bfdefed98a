package io.piboard.metadata.permission;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What somebody waits for when a look begins. Pure.
 *
 * @param at on the database's clock: a doubt that comes later is not answered by this look
 * @param doubted projects
 */
record PermissionQuestion(OffsetDateTime at, Set<String> doubted) {

    List<String> doubtedFirst(List<String> projects) {
        return projects.stream()
                .sorted(Comparator.comparing(project -> !doubted.contains(project)))
                .toList();
    }
}
