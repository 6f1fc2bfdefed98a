/**
 * sync-service in the simulation: {@link io.piboard.simulation.sync.SyncReplica} builds the production classes,
 * {@link io.piboard.simulation.sync.SyncTables} holds what they commit.
 */
package io.piboard.simulation.sync;
