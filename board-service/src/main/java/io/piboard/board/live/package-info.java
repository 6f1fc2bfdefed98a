/**
 * News of a board on its sockets: {@link io.piboard.board.live.BoardSocket} lets clients in,
 * {@link io.piboard.board.live.BoardSessions} knows them, {@link io.piboard.board.live.BoardUpdateConsumer} brings what
 * other replicas changed.
 */
package io.piboard.board.live;
