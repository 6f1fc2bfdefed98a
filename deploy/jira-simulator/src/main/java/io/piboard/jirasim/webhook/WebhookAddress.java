package io.piboard.jirasim.webhook;

import io.piboard.jirasim.http.Bodies;
import io.piboard.jirasim.site.Issue;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.User;
import io.piboard.jirasim.site.WebhookRegistration;
import io.vertx.core.json.JsonObject;

/**
 * Where an event is sent: the address with its variables filled, which are {@code ${issue.id}} in the old form and
 * {@code {issue.id}} on Data Center from 10 on; servers before that tell in the query who caused the event.
 */
final class WebhookAddress {

    private final Site site;
    private final String begin;

    WebhookAddress(Site site) {
        this.site = site;
        this.begin = site.kind().selfHostedSince(10, 0) ? "{issue." : "${issue.";
    }

    String of(WebhookRegistration webhook, WebhookEvent event) {
        String address = filled(webhook.url(), event);
        boolean tells = site.kind().selfHostedBefore(10, 0) && !webhook.excludeBody();
        return tells ? address + (address.contains("?") ? "&" : "?") + person(webhook, event) : address;
    }

    String filled(String url, WebhookEvent event) {
        return event.issue().map(issue -> filled(url, issue)).orElse(url);
    }

    private String filled(String url, Issue issue) {
        return url.replace(begin + "id}", String.valueOf(issue.id())).replace(begin + "key}", issue.key());
    }

    /** Of events that name nobody nobody knows who it was: they are told as the administrator's who registered. */
    private String person(WebhookRegistration webhook, WebhookEvent event) {
        JsonObject user = Bodies.object(event.body(), "user");
        return site.catalog()
                .userByNameOrKey(Bodies.text(user, "name", ""))
                .or(() -> site.catalog().user(webhook.changedBy()))
                .map(WebhookAddress::query)
                .orElse("user_id=&user_key=");
    }

    private static String query(User user) {
        return "user_id=" + user.name() + "&user_key=" + user.key();
    }
}
