/**
 * People at the board: {@link io.piboard.acceptance.board.BoardClient} asks and commands,
 * {@link io.piboard.acceptance.board.LiveBoard} listens, both speak of {@link io.piboard.acceptance.board.StickyState}s.
 */
package io.piboard.acceptance.board;
