/**
 * One webhook delivery: {@link io.piboard.ingest.jira.JiraWebhookResource}, then
 * {@link io.piboard.ingest.jira.WebhookSignature}, then {@link io.piboard.ingest.jira.JiraDelivery}.
 */
package io.piboard.ingest.jira;
