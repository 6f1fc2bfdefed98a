package io.piboard.jirasim.webhook;

import io.piboard.jirasim.search.Jql;
import io.piboard.jirasim.search.JqlException;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.WebhookRegistration;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out who asked for an event; filters look at the state after the change and at events of issues only. */
final class Subscriptions {

    /** One recipient with the body it gets. */
    record Recipient(Subscription subscription, JsonObject body) {}

    private final Site site;
    private final DynamicWebhooks dynamic;
    private final WebhookAddress address;
    private final Function<String, Optional<String>> secretOfApp;

    Subscriptions(Site site, Function<String, Optional<String>> secretOfApp) {
        this.site = site;
        this.dynamic = new DynamicWebhooks(site);
        this.address = new WebhookAddress(site);
        this.secretOfApp = secretOfApp;
    }

    boolean none() {
        return site.webhooks().isEmpty() && dynamic.all().isEmpty();
    }

    List<Recipient> to(WebhookEvent event) {
        List<Recipient> recipients = new ArrayList<>();
        site.webhooks().stream()
                .filter(webhook -> webhook.enabled() && webhook.events().contains(event.name()))
                .filter(webhook -> matches(webhook.filter(), event))
                .forEach(webhook -> recipients.add(new Recipient(administered(webhook, event), event.body())));
        byApp(event).values().forEach(webhooks -> recipients.add(ofApp(webhooks, event)));
        return recipients;
    }

    private boolean matches(String filter, WebhookEvent event) {
        if (filter.isBlank() || event.issue().isEmpty()) {
            return true;
        }
        try {
            return Jql.compile(filter, site, null).matches(event.issue().get());
        } catch (JqlException brokenSinceRegistered) {
            return false;
        }
    }

    private Subscription administered(WebhookRegistration webhook, WebhookEvent event) {
        return new Subscription(
                webhook.id(), address.of(webhook, event), webhook.excludeBody(), Signing.of(webhook.secret()));
    }

    /** An app gets an event once for every person, with the ids of all its webhooks that fit. */
    private Map<String, List<DynamicWebhook>> byApp(WebhookEvent event) {
        return dynamic.all().stream()
                .filter(webhook -> webhook.events().contains(event.name()))
                .filter(webhook -> matches(webhook.filter(), event))
                .filter(webhook -> event.touches(webhook.fields(), webhook.properties()))
                .collect(Collectors.groupingBy(
                        webhook -> webhook.app() + " " + webhook.account(), LinkedHashMap::new, Collectors.toList()));
    }

    private Recipient ofApp(List<DynamicWebhook> webhooks, WebhookEvent event) {
        DynamicWebhook first = webhooks.getFirst();
        JsonArray ids = new JsonArray(webhooks.stream().map(DynamicWebhook::id).toList());
        String secret = secretOfApp.apply(first.app()).orElse("");
        return new Recipient(
                new Subscription(
                        first.id(),
                        address.filled(first.url(), event),
                        false,
                        new Signing.AppToken(first.app(), secret)),
                event.body().copy().put("matchedWebhookIds", ids));
    }
}
