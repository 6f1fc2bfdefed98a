package io.piboard.metadata.webhook;

import io.piboard.contracts.metadata.MetadataTouched;
import io.piboard.metadata.refresh.BellListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears of changes that the safety net found and of which no webhook had come. */
@ApplicationScoped
class MissedWebhooks implements BellListener {

    private final WebhookTable table;

    MissedWebhooks(WebhookTable table) {
        this.table = table;
    }

    @Override
    public String event() {
        return MetadataTouched.WEBHOOK_MISSED;
    }

    @Override
    public Uni<Void> heard(MetadataTouched bell) {
        return table.missed(bell.organisation(), bell.connection(), bell.eventAt());
    }
}
