package io.piboard.load;

import java.util.Map;

/**
 * One try that is due: an id, which stays the same over all tries, and what is sent.
 *
 * @param headers beside those that Jira sends
 */
public record Delivery(String id, SignedWebhook webhook, Map<String, String> headers) {

    public Delivery(String id, SignedWebhook webhook) {
        this(id, webhook, Map.of());
    }
}
