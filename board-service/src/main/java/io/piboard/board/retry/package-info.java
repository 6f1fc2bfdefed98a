/**
 * Trying again: {@link io.piboard.board.retry.BackOff} says how often and how long after,
 * {@link io.piboard.board.retry.Pause} lets the time pass.
 */
package io.piboard.board.retry;
