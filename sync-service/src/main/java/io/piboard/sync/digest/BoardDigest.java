package io.piboard.sync.digest;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The door to what the board knows; fails with {@link BoardAwayException} and with nothing else. */
public interface BoardDigest {

    /** @param after the last sticky of the page before; {@code null} for the first page */
    Uni<DigestPage> page(UUID organisation, UUID session, UUID after);

    /** The board says again what it wishes of these stickies; repeatable. */
    Uni<Void> tellAgain(UUID organisation, UUID session, List<UUID> stickies);

    /**
     * In the order of the stickies' ids as text.
     *
     * @param isLast no page follows
     */
    record DigestPage(List<KnownSticky> stickies, boolean isLast) {}

    /**
     * One sticky as the board knows it; tombstones too.
     *
     * @param requested the newest version at which a person asked something of Jira; 0 if never
     * @param revision the highest revision of the link that the board has applied; 0 if none
     * @param issueId {@code null} before the create
     */
    record KnownSticky(UUID sticky, long requested, long revision, String issueId, boolean deleted) {}
}
