/**
 * What board-service and sync-service compare to find what got lost (link.md rule 31):
 * {@link io.piboard.contracts.digest.DigestPage} and {@link io.piboard.contracts.digest.TellAgain}, over internal REST.
 */
package io.piboard.contracts.digest;
