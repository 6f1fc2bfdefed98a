/**
 * One webhook delivery: {@link io.piboard.ingest.jira.JiraWebhookResource}, then {@link io.piboard.ingest.jira.Claims} for
 * what would prove it, {@link io.piboard.ingest.jira.BodyArrival} until the body is there,
 * {@link io.piboard.ingest.jira.DeliveryReader} for one pass over it, {@link io.piboard.ingest.jira.JiraDelivery} for what is
 * kept of it, and {@link io.piboard.ingest.jira.DeliveryIntake}.
 */
package io.piboard.ingest.jira;
