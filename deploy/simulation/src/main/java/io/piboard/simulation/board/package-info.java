/**
 * board-service in the simulation: {@link io.piboard.simulation.board.BoardReplica} builds the production classes,
 * {@link io.piboard.simulation.board.BoardTables} holds what they commit.
 */
package io.piboard.simulation.board;
