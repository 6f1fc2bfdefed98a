/**
 * What tells us of changes: {@link io.piboard.metadata.webhook.WebhookPlan} says how it has to be set up,
 * {@link io.piboard.metadata.webhook.WebhookRegistrations} sets it up where the site lets us, and
 * {@link io.piboard.metadata.webhook.WebhookRefresher} keeps it alive.
 */
package io.piboard.metadata.webhook;
