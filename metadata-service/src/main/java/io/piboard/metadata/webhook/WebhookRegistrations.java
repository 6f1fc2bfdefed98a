package io.piboard.metadata.webhook;

import io.piboard.metadata.access.Problems;
import io.piboard.metadata.alm.AlmException;
import io.piboard.metadata.alm.AlmWebhook;
import io.piboard.metadata.alm.AlmWebhookForm;
import io.piboard.metadata.alm.AlmWebhookWish;
import io.piboard.metadata.alm.AlmWebhooks;
import io.piboard.metadata.connection.BeforeRemoval;
import io.piboard.metadata.connection.Connections;
import io.piboard.metadata.connection.Credentials;
import io.piboard.metadata.connection.KnownConnection;
import io.piboard.metadata.connection.SiteProblems;
import io.piboard.metadata.connection.WebhookFacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sets a connection's webhook up, reads it back, and takes it away with the connection. */
@ApplicationScoped
class WebhookRegistrations implements BeforeRemoval {

    private final Connections connections;
    private final AlmWebhooks alm;
    private final WebhookTable table;
    private final InstantSource clock;

    WebhookRegistrations(Connections connections, AlmWebhooks alm, WebhookTable table, InstantSource clock) {
        this.connections = connections;
        this.alm = alm;
        this.table = table;
        this.clock = clock;
    }

    Uni<WebhookView> view(UUID organisation, UUID connection) {
        return connections
                .known(organisation, connection)
                .chain(known -> told(known, form(known)).chain(form -> view(known, form)));
    }

    /** Registers it, or makes it what it has to be; twice is as good as once. */
    Uni<WebhookView> register(UUID organisation, UUID connection) {
        return connections
                .known(organisation, connection)
                .chain(known -> told(known, form(known))
                        .call(form -> told(known, ensure(known, form)))
                        .chain(form -> view(known, form)));
    }

    Uni<Void> remove(UUID organisation, UUID connection) {
        return connections.known(organisation, connection).chain(known -> told(known, takeAway(known)));
    }

    @Override
    public Uni<Void> beforeRemoval(KnownConnection connection) {
        return takeAway(connection);
    }

    /** Of what is ours at the site, one is as it has to be, and no other is left. */
    Uni<Void> ensure(KnownConnection known, AlmWebhookForm form) {
        return connections.webhookFacts(known.id()).chain(facts -> {
            AlmWebhookWish wish = WebhookPlan.of(form, facts);
            return alm.list(known.site(), form)
                    .map(all -> ours(all, facts))
                    .chain(ours -> settle(known, form, wish, ours));
        });
    }

    private Uni<Void> settle(KnownConnection known, AlmWebhookForm form, AlmWebhookWish wish, List<AlmWebhook> ours) {
        Optional<AlmWebhook> good =
                ours.stream().filter(one -> WebhookPlan.isAsWished(one, wish)).findFirst();
        return good.isPresent()
                ? keep(known, good.get())
                : removeAll(known, form, ours)
                        .chain(() -> alm.register(known.site(), form, wish))
                        .chain(id -> readBack(known, form, wish, id));
    }

    /** Data Center takes members that it ignores: only what it shows afterwards counts (JRASERVER-78733). */
    private Uni<Void> readBack(KnownConnection known, AlmWebhookForm form, AlmWebhookWish wish, String id) {
        return alm.list(known.site(), form)
                .map(all -> all.stream().filter(one -> one.id().equals(id)).findFirst())
                .chain(found -> found.filter(one -> WebhookPlan.isAsWished(one, wish))
                        .map(one -> keep(known, one))
                        .orElseThrow(Problems::webhookNotTaken));
    }

    private Uni<Void> keep(KnownConnection known, AlmWebhook webhook) {
        return table.keep(known.organisation(), known.id(), webhook.id(), webhook.expiresAt());
    }

    private Uni<Void> takeAway(KnownConnection known) {
        return table.find(known.id())
                .chain(webhook -> webhook.isOurs()
                        ? form(known)
                                .chain(form -> alm.remove(known.site(), form, webhook.externalId()))
                                .chain(() -> table.keep(known.organisation(), known.id(), null, null))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> removeAll(KnownConnection known, AlmWebhookForm form, List<AlmWebhook> webhooks) {
        return io.smallrye.mutiny.Multi.createFrom()
                .iterable(webhooks)
                .onItem()
                .transformToUniAndConcatenate(one -> alm.remove(known.site(), form, one.id()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Also those that an administrator has pasted by hand: two would deliver everything twice. */
    private static List<AlmWebhook> ours(List<AlmWebhook> all, WebhookFacts facts) {
        return all.stream().filter(one -> one.url().startsWith(facts.url())).toList();
    }

    Uni<AlmWebhookForm> form(KnownConnection known) {
        return alm.form(known.site(), known.credentials() instanceof Credentials.CloudOAuth);
    }

    private Uni<WebhookView> view(KnownConnection known, AlmWebhookForm form) {
        return connections
                .webhookFacts(known.id())
                .chain(facts -> table.find(known.id())
                        .map(webhook -> WebhookViews.view(form, facts, webhook, clock.instant())));
    }

    private static <T> Uni<T> told(KnownConnection known, Uni<T> answer) {
        return answer.onFailure(AlmException.Refused.class)
                .transform(failure -> Problems.mayNotRegisterWebhooks())
                .onFailure(AlmException.class)
                .transform(failure -> SiteProblems.of(
                        (AlmException) failure, known.site().apiUrl().toString()));
    }
}
