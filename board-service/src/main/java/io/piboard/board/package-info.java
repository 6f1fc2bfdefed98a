/**
 * board-service: sessions, boards, stickies, live clients and the public API.
 *
 * <p>A person's edit goes {@link io.piboard.board.sticky.StickyResource}, then the decision in
 * {@link io.piboard.board.wish.EditDecision}; sync-service's answer comes back through
 * {@link io.piboard.board.synced} and {@link io.piboard.board.wish.SyncedDecision}.
 */
package io.piboard.board;
