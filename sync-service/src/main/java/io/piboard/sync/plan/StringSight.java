package io.piboard.sync.plan;

import io.piboard.sync.link.StringAttempt;
import java.util.Optional;

/**
 * All that decides one string at one look.
 *
 * @param jira Jira has the link now
 * @param agreed what the last look showed; empty at first sight
 * @param attempt the latest call whose outcome a look has to tell
 * @param wish the open wish, if there is one
 * @param revision what this visit will be known as
 */
public record StringSight(
        boolean jira,
        Optional<Boolean> agreed,
        Optional<StringAttempt> attempt,
        Optional<OpenString> wish,
        long revision) {

    /**
     * @param wanted the string was drawn; otherwise it was cut
     * @param version the sticky version of that
     * @param failedAlready Jira refused it and nobody has asked again
     */
    public record OpenString(boolean wanted, long version, boolean failedAlready) {}
}
