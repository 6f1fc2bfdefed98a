/**
 * Kafka as the suite relies on it, and no better: {@link io.piboard.simulation.kafka.SimulatedKafka} keeps order per key
 * and delivers at least once; {@link io.piboard.simulation.kafka.ConsumerGroup} repeats, moves partitions while somebody
 * still works, and lets go of what is past its retention.
 */
package io.piboard.simulation.kafka;
