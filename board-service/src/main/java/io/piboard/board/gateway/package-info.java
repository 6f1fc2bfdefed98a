/**
 * Requests that other services answer, passed on as they are: {@link io.piboard.board.gateway.ConnectionResource} and its
 * neighbours, one for each part of a connection.
 */
package io.piboard.board.gateway;
