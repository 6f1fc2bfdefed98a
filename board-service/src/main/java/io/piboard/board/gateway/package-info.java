/** Requests that other services answer, passed on as they are: {@link io.piboard.board.gateway.ConnectionResource}. */
package io.piboard.board.gateway;
