/**
 * Compares what board and sync know of each sticky (link.md rule 31): {@link io.piboard.sync.digest.DigestComparison}
 * decides who has missed something, {@link io.piboard.sync.digest.BoardDigest} is the door to the board. It heals lost
 * wishes, lost outcomes, topics past their retention, and either database restored from a backup.
 */
package io.piboard.sync.digest;
