/**
 * What people wish of a sticky and what Jira made of it: the board's side of the protocol, pure Java over records.
 *
 * <p>{@link io.piboard.board.wish.EditDecision} and {@link io.piboard.board.wish.SyncedDecision} are the two ways a
 * {@link io.piboard.board.wish.Sticky} changes; {@link io.piboard.board.wish.ShownState} says what everybody sees of it.
 */
package io.piboard.board.wish;
