package io.piboard.metadata.permission;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A project of a connection with what was last found in it.
 *
 * @param checkedAt {@code null} before the first look
 * @param differences the last that was seen of each permission
 */
record CheckedProject(
        String projectId,
        String projectKey,
        boolean teamManaged,
        Instant checkedAt,
        Set<String> granted,
        Set<String> missing,
        List<Difference> differences) {

    /** @param granted given back, else taken away or missing from the first look on */
    record Difference(String permission, boolean granted, Instant since) {}
}
