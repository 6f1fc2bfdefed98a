package io.piboard.jirasim.webhook;

import io.piboard.jirasim.SimulatorOptions;
import io.piboard.jirasim.change.ChangeEvent;
import io.piboard.jirasim.mischief.Mischief;
import io.piboard.jirasim.mischief.WebhookMischief;
import io.piboard.jirasim.site.Self;
import io.piboard.jirasim.site.Site;
import io.piboard.jirasim.view.IssueView;
import io.piboard.jirasim.view.SprintString;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Sends every event to the webhooks that asked for it, after the answer to whoever caused it, and with mischief. */
public final class Webhooks {

    private static final long OVERTAKEN_BY_MILLIS = 50;

    private final Vertx vertx;
    private final Site site;
    private final Mischief mischief;
    private final Deliveries deliveries;
    private final EventBodies bodies;
    private final Announcements announcements;
    private final Subscriptions subscriptions;
    private final WebhookSender sender;
    private final Deque<Runnable> overtaken = new ArrayDeque<>();
    private final List<Delivery> ofThisTurn = new ArrayList<>();

    public Webhooks(
            Vertx vertx,
            Site site,
            Mischief mischief,
            Deliveries deliveries,
            SimulatorOptions options,
            Function<String, Optional<String>> secretOfApp) {
        this.vertx = vertx;
        this.site = site;
        this.mischief = mischief;
        this.deliveries = deliveries;
        this.bodies = new EventBodies(site, new IssueView(site, new SprintString(options.seed())::of));
        this.announcements = new Announcements(site);
        this.subscriptions = new Subscriptions(site, secretOfApp);
        DeliveryRules rules = DeliveryRules.of(site.kind(), options.shortestRetry(), options.longestRetry());
        this.sender = new WebhookSender(
                vertx, rules, () -> mischief.plan().webhooks().queue(), options.clock(), options.seed());
    }

    public void stop() {
        sender.stop();
    }

    public void changed(ChangeEvent change) {
        if (subscriptions.none()) {
            return;
        }
        if (change instanceof ChangeEvent.IssueDeleted || change instanceof ChangeEvent.SprintDeleted) {
            ofThisTurn.forEach(Delivery::cascade);
        }
        for (WebhookEvent event : bodies.of(change)) {
            tell(event);
        }
    }

    /** Tells of something that the site keeps no state of; refuses events it does not know. */
    public void announce(JsonObject wish) {
        tell(announcements.of(wish));
    }

    private void tell(WebhookEvent event) {
        subscriptions.to(event).forEach(recipient -> dispatch(delivery(recipient, event)));
    }

    private Delivery delivery(Subscriptions.Recipient recipient, WebhookEvent event) {
        String text = recipient.body().encode();
        String body = site.kind().cloud() ? text : Self.onServer(text);
        Delivery delivery = new Delivery(
                UUID.randomUUID().toString(),
                recipient.subscription(),
                event,
                body.getBytes(StandardCharsets.UTF_8),
                site.now());
        if (ofThisTurn.isEmpty()) {
            vertx.runOnContext(next -> ofThisTurn.clear());
        }
        ofThisTurn.add(delivery);
        return delivery;
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
        delivery.start();
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
