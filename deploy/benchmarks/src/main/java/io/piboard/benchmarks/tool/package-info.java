/** What puts load on a contestant and counts: wrk and Kafka's ProducerPerformance, both unchanged. */
package io.piboard.benchmarks.tool;
