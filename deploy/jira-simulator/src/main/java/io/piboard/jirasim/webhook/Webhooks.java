package io.piboard.jirasim.webhook;

import io.piboard.jirasim.change.ChangeEvent;
import io.piboard.jirasim.mischief.Mischief;
import io.piboard.jirasim.mischief.WebhookMischief;
import io.piboard.jirasim.search.Jql;
import io.piboard.jirasim.search.JqlException;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.site.WebhookRegistration;
import io.piboard.jirasim.view.IssueView;
import io.piboard.jirasim.view.SprintString;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** Sends every event to the webhooks that asked for it, after the answer to whoever caused it, and with mischief. */
public final class Webhooks {

    private static final long OVERTAKEN_BY_MILLIS = 50;

    private final Vertx vertx;
    private final Site site;
    private final Mischief mischief;
    private final Deliveries deliveries;
    private final EventBodies bodies;
    private final WebhookSender sender;
    private final Deque<Runnable> overtaken = new ArrayDeque<>();

    public Webhooks(
            Vertx vertx,
            Site site,
            Mischief mischief,
            Deliveries deliveries,
            Duration shortestRetry,
            Duration longestRetry,
            long seed) {
        this.vertx = vertx;
        this.site = site;
        this.mischief = mischief;
        this.deliveries = deliveries;
        this.bodies = new EventBodies(site, new IssueView(site, new SprintString(seed)::of));
        this.sender = new WebhookSender(vertx, shortestRetry, longestRetry, seed);
    }

    public void changed(ChangeEvent change) {
        if (site.webhooks().isEmpty()) {
            return;
        }
        WebhookEvent event = bodies.of(change);
        site.webhooks().stream()
                .filter(webhook -> wants(webhook, event))
                .forEach(webhook -> dispatch(new Delivery(UUID.randomUUID().toString(), webhook, event, site.now())));
    }

    private boolean wants(WebhookRegistration webhook, WebhookEvent event) {
        boolean subscribed = webhook.enabled() && webhook.events().contains(event.name());
        boolean unfiltered = webhook.filter().isBlank() || event.issue().isEmpty();
        return subscribed && (unfiltered || matches(webhook.filter(), event));
    }

    private boolean matches(String filter, WebhookEvent event) {
        try {
            return Jql.compile(filter, site, null).matches(event.issue().orElseThrow());
        } catch (JqlException brokenSinceRegistered) {
            return false;
        }
    }

    private void dispatch(Delivery delivery) {
        WebhookMischief plan = mischief.plan().webhooks();
        deliveries.add(delivery);
        if (mischief.happens(plan.lost())) {
            delivery.suffers("lost");
            delivery.become(Fate.LOST);
            return;
        }
        if (mischief.happens(plan.doubled())) {
            delivery.suffers("doubled");
            start(delivery, plan);
        }
        start(delivery, plan);
    }

    private void start(Delivery delivery, WebhookMischief plan) {
        if (mischief.happens(plan.delayed())) {
            delivery.suffers("delayed");
            vertx.setTimer(mischief.upTo(plan.delayMillis()), timer -> sender.send(delivery));
        } else if (mischief.happens(plan.reordered())) {
            delivery.suffers("reordered");
            hold(delivery, plan);
        } else {
            vertx.runOnContext(next -> {
                sender.send(delivery);
                releaseOvertaken();
            });
        }
    }

    /** Held until a later delivery has left, or until the delay is over because none comes. */
    private void hold(Delivery delivery, WebhookMischief plan) {
        Runnable send = () -> sender.send(delivery);
        overtaken.add(send);
        vertx.setTimer(Math.max(1, plan.delayMillis()), timer -> {
            if (overtaken.remove(send)) {
                send.run();
            }
        });
    }

    private void releaseOvertaken() {
        while (!overtaken.isEmpty()) {
            Runnable late = overtaken.removeFirst();
            vertx.setTimer(OVERTAKEN_BY_MILLIS, timer -> late.run());
        }
    }
}
