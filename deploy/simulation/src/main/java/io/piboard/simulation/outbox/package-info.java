/**
 * The outbox tables and the wake-ups around the production {@code OutboxDrain}: the advisory lock of a shard goes with
 * the process that held it, what was sent and not yet deleted is sent again.
 */
package io.piboard.simulation.outbox;
