/**
 * From Jira's webhook to Kafka, with nothing in between: {@link io.piboard.ingest.jira.JiraWebhookResource} takes it,
 * {@link io.piboard.ingest.jira.WebhookSignature} proves it, {@link io.piboard.ingest.jira.JiraDelivery} keeps the
 * allow-listed part, {@link io.piboard.ingest.IssueTouchedPublisher} and
 * {@link io.piboard.ingest.MetadataTouchedPublisher} hand it to the broker ({@link io.piboard.ingest.Broker})
 * before Jira hears 200.
 */
package io.piboard.ingest;
