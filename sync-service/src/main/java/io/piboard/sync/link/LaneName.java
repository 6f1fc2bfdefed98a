package io.piboard.sync.link;

import java.util.UUID;

/**
 * Which unit of work is meant: one issue of one connection with every sticky that shows it, or one sticky before its
 * create.
 *
 * @param issueId {@code null} before the create
 * @param sticky only before the create
 */
public record LaneName(String key, UUID organisation, UUID connection, String issueId, UUID sticky) {

    public static LaneName ofIssue(UUID organisation, UUID connection, String issueId) {
        return new LaneName(Lane.ofIssue(connection, issueId), organisation, connection, issueId, null);
    }

    public static LaneName ofSticky(UUID organisation, UUID connection, UUID sticky) {
        return new LaneName(Lane.ofSticky(sticky), organisation, connection, null, sticky);
    }

    /** Where the work of this link is done. */
    public static LaneName of(SyncLink link) {
        return link.issueId() == null
                ? ofSticky(link.organisation(), link.connection(), link.sticky())
                : ofIssue(link.organisation(), link.connection(), link.issueId());
    }
}
