package io.piboard.metadata.alm.jira;

import io.piboard.contracts.connection.JiraKind;
import io.piboard.jira.JiraServerInfo;
import io.piboard.jira.JiraWebhook;
import io.piboard.jira.JiraWebhooks;
import io.piboard.jira.WebhookForm;
import io.piboard.jira.WebhookWish;
import io.piboard.metadata.alm.AlmSite;
import io.piboard.metadata.alm.AlmWebhook;
import io.piboard.metadata.alm.AlmWebhookForm;
import io.piboard.metadata.alm.AlmWebhookWish;
import io.piboard.metadata.alm.AlmWebhooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Sets up Jira's webhooks, each kind by its own resource. */
@ApplicationScoped
class JiraAlmWebhooks implements AlmWebhooks {

    private static final String NAME = "Piboard";

    private final ConnectedJira sites;

    JiraAlmWebhooks(ConnectedJira sites) {
        this.sites = sites;
    }

    @Override
    public Uni<AlmWebhookForm> form(AlmSite site, boolean app) {
        return ConnectedJira.translated(sites.of(site).serverInfo().map(info -> form(info, app)));
    }

    @Override
    public Uni<List<AlmWebhook>> list(AlmSite site, AlmWebhookForm form) {
        return ConnectedJira.translated(webhooks(site, form)
                .list()
                .map(all -> all.stream().map(JiraAlmWebhooks::alm).toList()));
    }

    @Override
    public Uni<String> register(AlmSite site, AlmWebhookForm form, AlmWebhookWish wish) {
        return ConnectedJira.translated(webhooks(site, form)
                .register(new WebhookWish(NAME, wish.url(), wish.events(), wish.filter(), wish.secret())));
    }

    @Override
    public Uni<Void> remove(AlmSite site, AlmWebhookForm form, String id) {
        return ConnectedJira.translated(webhooks(site, form).remove(id));
    }

    @Override
    public Uni<Instant> refresh(AlmSite site, AlmWebhookForm form, String id) {
        return ConnectedJira.translated(webhooks(site, form).refresh(id));
    }

    private JiraWebhooks webhooks(AlmSite site, AlmWebhookForm form) {
        return sites.of(site)
                .webhooks(
                        switch (form) {
                            case CLOUD_ADMIN, SERVER -> WebhookForm.ADMIN;
                            case CLOUD_APP -> WebhookForm.APP;
                            case DATA_CENTER -> WebhookForm.DATA_CENTER;
                        });
    }

    private static AlmWebhookForm form(JiraServerInfo info, boolean app) {
        return switch (WebhookForm.of(info, app)) {
            case APP -> AlmWebhookForm.CLOUD_APP;
            case DATA_CENTER -> AlmWebhookForm.DATA_CENTER;
            case ADMIN -> info.kind() == JiraKind.CLOUD ? AlmWebhookForm.CLOUD_ADMIN : AlmWebhookForm.SERVER;
        };
    }

    private static AlmWebhook alm(JiraWebhook webhook) {
        return new AlmWebhook(
                webhook.id(),
                webhook.url(),
                webhook.events(),
                webhook.filter(),
                webhook.enabled(),
                webhook.expiresAt());
    }
}
