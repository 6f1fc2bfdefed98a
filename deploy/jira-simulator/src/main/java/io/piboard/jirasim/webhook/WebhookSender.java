package io.piboard.jirasim.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Posts a delivery and repeats it as its kind of Jira does: Cloud up to five times after overload, errors and silence. */
final class WebhookSender {

    private static final int OPEN_PER_HOST = 20;
    private static final int CONNECT_MILLIS = 5_000;
    private static final long ANSWER_MILLIS = 20_000;
    private static final Set<Integer> WORTH_RETRYING = Set.of(408, 409, 425, 429);

    private final Vertx vertx;
    private final HttpClient client;
    private final DeliveryRules rules;
    private final Clock clock;
    private final Random random;
    private final DeliveryQueue queue;
    private volatile boolean stopped;

    /** @param bound how many deliveries wait, where Jira lets them queue */
    WebhookSender(Vertx vertx, DeliveryRules rules, IntSupplier bound, Clock clock, long seed) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(OPEN_PER_HOST)
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(60)
                .setIdleTimeoutUnit(TimeUnit.SECONDS));
        this.rules = rules;
        this.clock = clock;
        this.random = new Random(seed);
        this.queue = new DeliveryQueue(bound, this::post);
    }

    /** Retries that are due later are lost with the process. */
    void stop() {
        stopped = true;
    }

    void send(Delivery delivery) {
        if (delivery.body().length > rules.largestBody()) {
            delivery.become(Fate.TOO_LARGE);
            return;
        }
        if (rules.queued()) {
            queue.enter(delivery);
        } else {
            post(delivery);
        }
    }

    private void post(Delivery delivery) {
        delivery.become(Fate.SENDING);
        RequestOptions target;
        try {
            target = new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setAbsoluteURI(delivery.url())
                    .setTimeout(ANSWER_MILLIS);
        } catch (RuntimeException badUrl) {
            delivery.attempted("no such address: " + badUrl.getMessage());
            end(delivery, Fate.GIVEN_UP);
            return;
        }
        if (stopped) {
            return;
        }
        client.request(target)
                .compose(request -> {
                    headers(request, delivery);
                    return request.send(Buffer.buffer(delivery.body()));
                })
                .compose(response -> response.body().map(response.statusCode()))
                .onSuccess(status -> answered(delivery, status))
                .onFailure(failure -> failed(delivery, String.valueOf(failure.getMessage())));
    }

    private void headers(HttpClientRequest request, Delivery delivery) {
        request.putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("User-Agent", "Atlassian Webhook HTTP Client");
        if (rules.cloudHeaders()) {
            cloudHeaders(request, delivery);
        }
        delivery.signing().headers(delivery.body(), clock.instant()).forEach(request::putHeader);
    }

    private static void cloudHeaders(HttpClientRequest request, Delivery delivery) {
        request.putHeader("X-Atlassian-Webhook-Identifier", delivery.identifier())
                .putHeader("X-Atlassian-Webhook-Flow", delivery.flow())
                .putHeader("X-Atlassian-Webhook-Trace", Integer.toHexString(delivery.hashCode()));
        if (delivery.attempts() > 0) {
            request.putHeader("X-Atlassian-Webhook-Retry", String.valueOf(delivery.attempts()));
        }
    }

    private void answered(Delivery delivery, int status) {
        if (status < 400) {
            delivery.attempted(String.valueOf(status));
            end(delivery, Fate.DELIVERED);
        } else if (status >= 500 || WORTH_RETRYING.contains(status)) {
            failed(delivery, String.valueOf(status));
        } else {
            delivery.attempted(String.valueOf(status));
            end(delivery, Fate.GIVEN_UP);
        }
    }

    private void failed(Delivery delivery, String reason) {
        delivery.attempted(reason);
        if (delivery.attempts() > rules.retries()) {
            end(delivery, Fate.GIVEN_UP);
            return;
        }
        delivery.become(Fate.RETRYING);
        long spread = rules.longest().minus(rules.shortest()).toMillis();
        vertx.setTimer(Math.max(1, rules.shortest().toMillis() + random.nextLong(spread + 1)), timer -> send(delivery));
    }

    private void end(Delivery delivery, Fate fate) {
        delivery.become(fate);
        if (rules.queued()) {
            queue.leave();
        }
    }
}
