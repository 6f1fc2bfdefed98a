package io.piboard.metadata.webhook;

import io.piboard.contracts.connection.ConnectionState;
import io.piboard.metadata.alm.AlmWebhookForm;
import io.piboard.metadata.connection.Connections;
import io.piboard.metadata.connection.KnownConnection;
import io.piboard.metadata.refresh.RefreshKind;
import io.piboard.metadata.refresh.Refresher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Looks daily whether the webhook that we registered is still what it has to be, and lets those of apps live on. */
@ApplicationScoped
class WebhookRefresher implements Refresher {

    private static final Duration DAILY = Duration.ofDays(1);

    /** Cloud's webhooks of apps live for thirty days; a site may be away for two weeks without losing one. */
    private static final Duration SOON = Duration.ofDays(15);

    private final Connections connections;
    private final WebhookRegistrations registrations;
    private final WebhookRenewal renewal;
    private final WebhookTable table;
    private final InstantSource clock;

    WebhookRefresher(
            Connections connections,
            WebhookRegistrations registrations,
            WebhookRenewal renewal,
            WebhookTable table,
            InstantSource clock) {
        this.connections = connections;
        this.registrations = registrations;
        this.renewal = renewal;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public RefreshKind kind() {
        return RefreshKind.WEBHOOK;
    }

    @Override
    public Uni<Optional<Duration>> refresh(UUID connection) {
        return connections
                .find(connection)
                .chain(known -> known == null
                        ? Uni.createFrom().item(Optional.empty())
                        : lookAfter(known).replaceWith(Optional.of(DAILY)));
    }

    private Uni<Void> lookAfter(KnownConnection known) {
        return table.find(known.id())
                .chain(webhook -> webhook.isOurs() && known.state() == ConnectionState.ACTIVE
                        ? registrations.form(known).chain(form -> keepAlive(known, form))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> keepAlive(KnownConnection known, AlmWebhookForm form) {
        return registrations
                .ensure(known, form)
                .chain(() -> table.find(known.id()))
                .chain(webhook -> webhook.expiresAt() != null
                                && webhook.expiresAt().isBefore(clock.instant().plus(SOON))
                        ? renewal.renew(known, form, webhook)
                        : Uni.createFrom().voidItem());
    }
}
