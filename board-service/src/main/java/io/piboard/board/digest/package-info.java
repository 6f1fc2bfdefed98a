/**
 * The board's side of the digest (link.md rule 31): {@link io.piboard.board.digest.DigestResource} answers sync-service,
 * {@link io.piboard.board.digest.StickyDigest} tells again what sync has missed.
 */
package io.piboard.board.digest;
