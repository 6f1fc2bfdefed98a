package io.piboard.board.wish;

import io.piboard.contracts.sticky.StickySynced.OutcomeKind;
import java.util.UUID;

/**
 * A string as its source sticky holds it; like a field it is in step or a wish, but never a reason for the sticky itself.
 *
 * @param target the sticky at the other end
 * @param linkType what it is in Jira; {@code null} when no link rule makes it anything
 * @param inward the target is the link's source in Jira
 * @param version version of the source at which it was drawn or cut; 0 for a link that was made in Jira
 * @param wanted false: it was cut, and stays until Jira has taken the link away
 * @param outcome what Jira made of it; {@code null} while it is on its way
 * @param reason for people; {@code null} when it is in step
 */
public record StringState(
        UUID target,
        String linkType,
        boolean inward,
        long version,
        boolean wanted,
        OutcomeKind outcome,
        String reason) {

    static StringState local(UUID target, long version) {
        return new StringState(target, null, false, version, true, null, null);
    }

    static StringState drawn(UUID target, String linkType, boolean inward, long version) {
        return new StringState(target, linkType, inward, version, true, null, null);
    }

    static StringState agreed(UUID target, String linkType, boolean inward, long version) {
        return new StringState(target, linkType, inward, version, true, OutcomeKind.AGREED, null);
    }

    public boolean isForJira() {
        return linkType != null;
    }

    boolean isDirty() {
        return isForJira() && outcome != OutcomeKind.AGREED;
    }

    StringState cut(long newVersion) {
        return new StringState(target, linkType, inward, newVersion, false, null, null);
    }

    StringState wishedAgain(long newVersion) {
        return new StringState(target, linkType, inward, newVersion, wanted, null, null);
    }

    StringState showing(OutcomeKind kind, String why) {
        return new StringState(target, linkType, inward, version, wanted, kind, why);
    }
}
