package io.piboard.board.plan;

/** What a sticky type is for; only work items are synced. */
public enum StickyFunction {
    WORK_ITEM,
    NOTE
}
