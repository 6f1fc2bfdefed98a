package io.piboard.jirasim.webhook;

import io.piboard.jirasim.site.Document;
import io.piboard.jirasim.site.Site;
import java.util.List;

/** The dynamic webhooks that are alive. */
final class DynamicWebhooks {

    private final Site site;

    DynamicWebhooks(Site site) {
        this.site = site;
    }

    List<DynamicWebhook> all() {
        return site.documents(Document.Shelf.DYNAMIC_WEBHOOK).stream()
                .map(DynamicWebhook::of)
                .filter(webhook -> site.now().isBefore(webhook.expires()))
                .toList();
    }

    List<DynamicWebhook> of(String app, String account) {
        return all().stream().filter(webhook -> webhook.of(app, account)).toList();
    }

    void put(DynamicWebhook webhook) {
        site.change().put(webhook.stored()).commit();
    }

    void remove(DynamicWebhook webhook) {
        site.change().remove(webhook.stored()).commit();
    }
}
