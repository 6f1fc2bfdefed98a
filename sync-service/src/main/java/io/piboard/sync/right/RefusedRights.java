package io.piboard.sync.right;

import io.piboard.contracts.metadata.JiraPermission;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What Jira has refused as if a permission were missing: further writes of that sort in that project wait until the
 * pre-flight has answered, or for a minute at the most. Of this process only; safe for any thread.
 */
public final class RefusedRights {

    public static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Map<Key, Refusal> refusals = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Refusal> eldest) {
            return size() > MOST;
        }
    };

    private record Key(UUID connection, String projectId, JiraPermission permission) {}

    /** @param version of the announcement that was known then */
    private record Refusal(long version, Instant at) {}

    public synchronized void refused(
            UUID connection, String projectId, JiraPermission permission, long version, Instant at) {
        refusals.put(new Key(connection, projectId, permission), new Refusal(version, at));
    }

    /** As it is at each question, so that a write learns of a refusal that came after its visit began. */
    public Rights rights(UUID connection, String projectId, Optional<ProjectRights> known, Instant now) {
        long version = known.map(ProjectRights::version).orElse(0L);
        return new Rights(
                projectId,
                known,
                (project, permission) -> isDoubted(new Key(connection, project, permission), version, now));
    }

    private synchronized boolean isDoubted(Key key, long version, Instant now) {
        Refusal refusal = refusals.get(key);
        return refusal != null
                && refusal.version() >= version
                && now.isBefore(refusal.at().plus(LONGEST));
    }
}
