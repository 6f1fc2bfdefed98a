/**
 * A person's request on a sticky: {@link io.piboard.board.sticky.StickyResource} takes it,
 * {@link io.piboard.board.sticky.StickyEdits} decides, {@link io.piboard.board.sticky.StickyStore} (in production
 * {@link io.piboard.board.sticky.StickyTable}) keeps it together with its outbox rows, and
 * {@link io.piboard.board.sticky.StickyNews} tells the other screens right after the commit.
 */
package io.piboard.board.sticky;
