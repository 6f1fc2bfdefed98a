package io.piboard.sync.plan;

import io.piboard.sync.alm.AlmIssue.Link;
import io.piboard.sync.link.StringEnd;
import java.util.UUID;

/**
 * A link that is to be made or removed.
 *
 * @param otherIssue the issue at the other end
 * @param projectId of the issue that is edited: where a parent is set or removed, the child
 * @param shown the link to remove, as the look showed it; {@code null}: it is to be made
 * @param version the sticky version at which a person asked for it
 */
public record PlannedString(UUID string, StringEnd end, String otherIssue, String projectId, Link shown, long version)
        implements PlannedStep {

    public boolean present() {
        return shown == null;
    }
}
