/** Who calls: {@link io.piboard.board.access.Caller} reads the token, {@link io.piboard.board.access.RoleLadder} its roles. */
package io.piboard.board.access;
