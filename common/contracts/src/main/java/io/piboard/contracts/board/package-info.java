/** {@link io.piboard.contracts.board.BoardUpdated}: one board-service replica tells the others what their sockets must show. */
package io.piboard.contracts.board;
