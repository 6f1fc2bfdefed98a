/**
 * The connections whose webhooks are taken: {@link io.piboard.ingest.connection.ConnectionConsumer} reads the compacted
 * topic, {@link io.piboard.ingest.connection.KnownConnections} holds what it says, secrets opened.
 */
package io.piboard.ingest.connection;
