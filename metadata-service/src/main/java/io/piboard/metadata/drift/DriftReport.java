package io.piboard.metadata.drift;

import io.piboard.metadata.drift.Drift.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What of a site is gone or not what it was, with the sessions it touches. */
record DriftReport(UUID connection, List<Warning> warnings) {

    /**
     * @param subject names it when somebody takes note
     * @param id Jira's id, or the key of a permission
     * @param projectId {@code null} for what belongs to the whole site
     * @param changes empty for what is gone
     */
    record Warning(
            String subject,
            Subject.Kind what,
            Drift.Kind kind,
            String name,
            String id,
            String projectId,
            Instant since,
            String whatHappened,
            String whatToDo,
            List<Change> changes,
            List<TouchedSession> sessions) {}

    /** @param usedFor what it is used for there, in words */
    record TouchedSession(UUID session, String name, String usedFor) {}
}
