/**
 * The one way a committed row becomes a Kafka record: {@link io.piboard.outbox.Outbox} adds the record to the
 * transaction that changes the data, {@link io.piboard.outbox.OutboxRelay} has {@link io.piboard.outbox.OutboxDrain} send it after
 * the commit, in order per key, at least once.
 */
package io.piboard.outbox;
