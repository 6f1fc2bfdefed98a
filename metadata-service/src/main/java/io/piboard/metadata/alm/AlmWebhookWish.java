package io.piboard.metadata.alm;

import java.util.List;

/**
 * A webhook as it is to be.
 *
 * @param filter JQL that bounds the events of issues
 * @param secret what the site signs with; {@code null} where it signs with something else, or nothing
 */
public record AlmWebhookWish(String url, List<String> events, String filter, String secret) {

    @Override
    public String toString() {
        return "AlmWebhookWish[hidden]";
    }
}
