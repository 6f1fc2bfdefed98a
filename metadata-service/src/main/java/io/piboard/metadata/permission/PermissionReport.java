package io.piboard.metadata.permission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the pre-flight found in each project of a connection, for an admin.
 *
 * @param differences what was taken away, given back or missing from the first look on; the newest first
 */
record PermissionReport(UUID connection, List<ProjectReport> projects, List<Announced> differences) {

    /**
     * @param checkedAt {@code null} before the first look
     * @param explanation the verdict in words
     */
    record ProjectReport(
            String projectId,
            String projectKey,
            Verdict verdict,
            String explanation,
            Instant checkedAt,
            List<Granted> granted,
            List<Missing> missing) {}

    record Granted(String permission, String name) {}

    /**
     * @param needed without it the project is not kept in step both ways
     * @param since when it was first seen to be missing
     */
    record Missing(
            String permission, String name, boolean needed, String switchesOff, String whoCanGrant, Instant since) {}

    /** @param announcement it in a sentence */
    record Announced(Instant since, String projectKey, String permission, boolean granted, String announcement) {}
}
