package io.piboard.board.wish;

import java.util.Set;

/** What becomes of a request of a person. */
public sealed interface Decided {

    /**
     * The sticky as it is to be kept.
     *
     * @param concernsJira sync-service has to hear of it
     */
    record Changed(Sticky sticky, boolean concernsJira) implements Decided {}

    /** Everything asked for is already so; nothing is written, nobody is told. */
    record Unchanged(Sticky sticky) implements Decided {}

    /** Somebody changed one of the very same fields since; names as the public API has them. */
    record Outdated(Set<String> fields) implements Decided {}

    /** There is nothing to decide on that field any more. */
    record NoConflict() implements Decided {}

    /** The sticky has nothing to do with Jira. */
    record NotForJira() implements Decided {}

    /** The issue of the sticky is there, so there is no choice to make. */
    record NotGone() implements Decided {}

    /** The time to undo the deletion is over. */
    record TooLate() implements Decided {}
}
