/**
 * Boards and their snapshots: {@link io.piboard.board.board.BoardResource} shows them,
 * {@link io.piboard.board.board.BoardEntity} is one as it is kept.
 */
package io.piboard.board.board;
