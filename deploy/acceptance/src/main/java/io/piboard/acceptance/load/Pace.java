package io.piboard.acceptance.load;

/** Lets the clients wait where a fault is due, so that faults fall into the load and not behind it. */
public interface Pace {

    Pace FREE = done -> {};

    /** Called before each edit with the number of edits done so far; returns when the next may begin. */
    void beforeEdit(long done);
}
