package io.piboard.sync.work;

/** Counts what the nets repaired: without loss it stays at nothing. */
public interface Repairs {

    /** @param stickies that the sweep found to differ from Jira */
    void swept(int stickies);

    /** @param stickies of which one side had missed what the other had said */
    void digested(int stickies);
}
