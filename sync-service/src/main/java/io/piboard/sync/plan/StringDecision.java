package io.piboard.sync.plan;

/** What one look means for one string. */
public sealed interface StringDecision {

    /** The board follows Jira. */
    record Follow() implements StringDecision {}

    /** Both sides have it, or neither: the wish of this version is done. */
    record Agree(long version) implements StringDecision {}

    /** A link that was made, or removed, by a call of ours that landed after its wish was settled otherwise. */
    record TakeBack() implements StringDecision {}

    record Write() implements StringDecision {}

    /** Jira refused it; nothing happens until somebody asks again. */
    record StayFailed() implements StringDecision {}

    /** Jira said yes and does not show it. */
    record NotKept() implements StringDecision {}
}
