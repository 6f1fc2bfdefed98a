/**
 * Jira's webhooks as a load on webhook-ingest alone: {@link io.piboard.load.BrokerProcess} and
 * {@link io.piboard.load.IngestProcess} run, {@link io.piboard.load.LoadConnections} are announced to them,
 * {@link io.piboard.load.SignedWebhook}s come by {@link io.piboard.load.OpenLoop}, and what arrived is in
 * {@link io.piboard.load.TopicLook}.
 */
package io.piboard.load;
