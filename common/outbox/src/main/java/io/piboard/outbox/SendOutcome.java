package io.piboard.outbox;

/** What the broker made of one record. */
sealed interface SendOutcome {

    record Acknowledged() implements SendOutcome {}

    /** Never to be taken; stands in nobody's way. */
    record Refused() implements SendOutcome {}

    /** To be sent again, and before whatever follows it under the same key. */
    record Failed(Throwable cause) implements SendOutcome {}

    static SendOutcome of(Throwable failure) {
        return failure instanceof RecordRefusedException ? new Refused() : new Failed(failure);
    }
}
