/**
 * Boards: a saved filter with columns ({@link io.piboard.jirasim.board.BoardResource}), how they are set up, and the
 * issues on them.
 */
package io.piboard.jirasim.board;
