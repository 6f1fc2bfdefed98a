package io.piboard.sync.link;

import io.piboard.contracts.sticky.StickyChanged.StringWish;
import java.util.UUID;

/**
 * Where a string leads, and as which link of Jira: two strings of one sticky with the same end are one link there.
 *
 * @param target the sticky at the other end
 * @param linkType id of the Jira link type, or PARENT
 * @param inward the target's issue is the link's source in Jira
 */
public record StringEnd(UUID target, String linkType, boolean inward) {

    /** The target is the child of the source: only the child's issue shows that. */
    public boolean isChild() {
        return inward && linkType.equals(StringWish.PARENT);
    }

    public static StringEnd of(StringWish wish) {
        return new StringEnd(wish.target(), wish.linkType(), wish.inward());
    }
}
