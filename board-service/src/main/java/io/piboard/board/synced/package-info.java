/**
 * What sync-service says of stickies: {@link io.piboard.board.synced.StickySyncedConsumer} reads it,
 * {@link io.piboard.board.synced.SyncedStickies} applies it to what is not dirty and imports what is new.
 */
package io.piboard.board.synced;
