package io.piboard.jira;

import java.util.List;

/**
 * A webhook to be registered.
 *
 * @param filter JQL that bounds the events of issues; others come for the whole site (facts section 3.2)
 * @param secret what Jira signs with; {@code null} where it signs with something else, or with nothing
 */
public record WebhookWish(String name, String url, List<String> events, String filter, String secret) {

    @Override
    public String toString() {
        return "WebhookWish[" + name + ", " + events + ", secret hidden]";
    }
}
