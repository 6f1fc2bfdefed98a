package io.piboard.metadata.connection;

import java.util.List;

/**
 * What a webhook of a connection needs to know of it.
 *
 * @param url where deliveries go, without any secret
 */
public record WebhookFacts(String url, String scopeJql, List<String> projectIds, String secret) {

    @Override
    public String toString() {
        return "WebhookFacts[" + url + "]";
    }
}
