package io.piboard.jirasim.webhook;

import io.piboard.jirasim.site.WebhookRegistration;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One event on its way to one webhook: the bytes, every attempt, and what became of it. */
public final class Delivery {

    private final String identifier;
    private final WebhookRegistration webhook;
    private final String url;
    private final String event;
    private final Long issue;
    private final byte[] body;
    private final Instant time;
    private final List<String> attempts = new ArrayList<>();
    private Fate fate = Fate.WAITING;
    private String mischief = "";

    Delivery(String identifier, WebhookRegistration webhook, WebhookEvent event, Instant time) {
        this.identifier = identifier;
        this.webhook = webhook;
        this.url = event.issue()
                .map(issue -> webhook.url()
                        .replace("${issue.id}", String.valueOf(issue.id()))
                        .replace("${issue.key}", issue.key()))
                .orElse(webhook.url());
        this.event = event.name();
        this.issue = event.issue().map(issue -> issue.id()).orElse(null);
        this.body = webhook.excludeBody() ? new byte[0] : event.body().encode().getBytes(StandardCharsets.UTF_8);
        this.time = time;
    }

    String identifier() {
        return identifier;
    }

    WebhookRegistration webhook() {
        return webhook;
    }

    String url() {
        return url;
    }

    byte[] body() {
        return body;
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

    synchronized void become(Fate next) {
        fate = next;
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
                .put("webhook", webhook.id())
                .put("event", event)
                .put("issue", issue)
                .put("url", url)
                .put("fate", fate.name())
                .put("mischief", mischief)
                .put("bytes", body.length)
                .put("attempts", new JsonArray(List.copyOf(attempts)));
    }
}
