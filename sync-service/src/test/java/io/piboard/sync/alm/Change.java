package io.piboard.sync.alm;

/**
 * Something that happened to an issue, as a webhook would tell it.
 *
 * @param actor the account that did it
 * @param before {@code null} when it was created
 * @param after {@code null} when it was deleted
 */
public record Change(Kind kind, String actor, AlmIssue before, AlmIssue after) {

    /** What a webhook would be called. A link that is made or removed is a change of both its ends. */
    public enum Kind {
        CREATED,
        UPDATED,
        DELETED,
        LINKED
    }

    public String issueId() {
        return after == null ? before.id() : after.id();
    }
}
