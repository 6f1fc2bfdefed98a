package io.piboard.metadata.permission;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A project of a connection with what was last found in it.
 *
 * @param checkedAt {@code null} before the first look
 * @param since when each permission was last seen to change
 */
record CheckedProject(
        String projectId,
        String projectKey,
        boolean teamManaged,
        Instant checkedAt,
        Set<String> granted,
        Set<String> missing,
        Map<String, Instant> since) {}
