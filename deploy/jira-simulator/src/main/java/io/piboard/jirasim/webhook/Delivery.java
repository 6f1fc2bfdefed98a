package io.piboard.jirasim.webhook;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One event on its way to one webhook: the bytes, every attempt, and what became of it. */
public final class Delivery {

    private final String identifier;
    private final Subscription subscription;
    private final String event;
    private final Long issue;
    private final int bytes;
    private byte[] body;
    private int underWay;
    private final Instant time;
    private final List<String> attempts = new ArrayList<>();
    private Fate fate = Fate.WAITING;
    private String mischief = "";
    private boolean cascade;

    Delivery(String identifier, Subscription subscription, WebhookEvent event, byte[] body, Instant time) {
        this.identifier = identifier;
        this.subscription = subscription;
        this.event = event.name();
        this.issue = event.issue().map(issue -> issue.id()).orElse(null);
        this.body = subscription.excludeBody() ? new byte[0] : body;
        this.bytes = this.body.length;
        this.time = time;
    }

    String identifier() {
        return identifier;
    }

    Signing signing() {
        return subscription.signing();
    }

    long webhook() {
        return subscription.webhook();
    }

    String url() {
        return subscription.url();
    }

    synchronized byte[] body() {
        return body;
    }

    /** Once more than once if it is doubled. */
    synchronized void start() {
        underWay++;
    }

    /** It fell out of something bigger, such as the links of an issue that was deleted. */
    synchronized void cascade() {
        cascade = true;
    }

    synchronized String flow() {
        return cascade ? "Secondary" : "Primary";
    }

    synchronized int attempts() {
        return attempts.size();
    }

    public synchronized Fate fate() {
        return fate;
    }

    public String event() {
        return event;
    }

    /** Thousands of deliveries are remembered: those that have ended do without their bytes. */
    synchronized void become(Fate next) {
        fate = next;
        if (next.last() && --underWay <= 0) {
            body = new byte[0];
        }
    }

    synchronized void attempted(String outcome) {
        attempts.add(outcome);
    }

    synchronized void suffers(String name) {
        mischief = mischief.isEmpty() ? name : mischief + ", " + name;
    }

    synchronized JsonObject toJson() {
        return new JsonObject()
                .put("time", time)
                .put("identifier", identifier)
                .put("webhook", subscription.webhook())
                .put("event", event)
                .put("issue", issue)
                .put("url", subscription.url())
                .put("fate", fate.name())
                .put("mischief", mischief)
                .put("flow", flow())
                .put("bytes", bytes)
                .put("attempts", new JsonArray(List.copyOf(attempts)));
    }
}
