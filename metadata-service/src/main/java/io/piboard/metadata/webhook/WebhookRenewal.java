package io.piboard.metadata.webhook;

import io.piboard.metadata.alm.AlmWebhookForm;
import io.piboard.metadata.alm.AlmWebhooks;
import io.piboard.metadata.connection.KnownConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a webhook of an app live for another thirty days. */
@ApplicationScoped
class WebhookRenewal {

    private final AlmWebhooks alm;
    private final WebhookTable table;

    WebhookRenewal(AlmWebhooks alm, WebhookTable table) {
        this.alm = alm;
        this.table = table;
    }

    Uni<Void> renew(KnownConnection known, AlmWebhookForm form, KnownWebhook webhook) {
        return alm.refresh(known.site(), form, webhook.externalId())
                .chain(until -> table.keep(known.organisation(), known.id(), webhook.externalId(), until));
    }
}
