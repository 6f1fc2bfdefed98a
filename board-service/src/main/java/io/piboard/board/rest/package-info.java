/**
 * What every resource of the public API shares: {@link io.piboard.board.rest.RequestBodies} in,
 * {@link io.piboard.board.rest.EntityTags} and {@link io.piboard.board.rest.Problems} out.
 */
package io.piboard.board.rest;
