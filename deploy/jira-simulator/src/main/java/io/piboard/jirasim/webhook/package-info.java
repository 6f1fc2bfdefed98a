/**
 * Webhooks of three kinds: registered ({@code WebhookResource}, {@code ServerWebhookResource}, {@code
 * DynamicWebhookResource}), matched ({@code Subscriptions}), written ({@code EventBodies}) and sent ({@code
 * WebhookSender}); {@link io.piboard.jirasim.webhook.Webhooks} ties them together.
 */
package io.piboard.jirasim.webhook;
