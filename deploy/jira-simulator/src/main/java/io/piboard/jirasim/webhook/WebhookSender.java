package io.piboard.jirasim.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Posts a delivery and repeats it as Jira Cloud does: up to five times after overload, server errors and silence. */
final class WebhookSender {

    private static final int RETRIES = 5;
    private static final int OPEN_PER_HOST = 20;
    private static final int CONNECT_MILLIS = 5_000;
    private static final long ANSWER_MILLIS = 20_000;
    private static final Set<Integer> WORTH_RETRYING = Set.of(408, 409, 425, 429);

    private final Vertx vertx;
    private final HttpClient client;
    private final Duration shortestRetry;
    private final Duration longestRetry;
    private final Random random;

    WebhookSender(Vertx vertx, Duration shortestRetry, Duration longestRetry, long seed) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(OPEN_PER_HOST)
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(60)
                .setIdleTimeoutUnit(TimeUnit.SECONDS));
        this.shortestRetry = shortestRetry;
        this.longestRetry = longestRetry;
        this.random = new Random(seed);
    }

    void send(Delivery delivery) {
        delivery.become(Fate.SENDING);
        RequestOptions target;
        try {
            target = new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setAbsoluteURI(delivery.url())
                    .setTimeout(ANSWER_MILLIS);
        } catch (RuntimeException badUrl) {
            delivery.attempted("no such address: " + badUrl.getMessage());
            delivery.become(Fate.GIVEN_UP);
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

    private static void headers(HttpClientRequest request, Delivery delivery) {
        request.putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("User-Agent", "Atlassian Webhook HTTP Client")
                .putHeader("X-Atlassian-Webhook-Identifier", delivery.identifier())
                .putHeader("X-Atlassian-Webhook-Flow", "Primary")
                .putHeader("X-Atlassian-Webhook-Trace", Integer.toHexString(delivery.hashCode()));
        if (delivery.attempts() > 0) {
            request.putHeader("X-Atlassian-Webhook-Retry", String.valueOf(delivery.attempts()));
        }
        String secret = delivery.webhook().secret();
        if (secret != null && !secret.isEmpty()) {
            request.putHeader("X-Hub-Signature", Signature.of(delivery.body(), secret));
        }
    }

    private void answered(Delivery delivery, int status) {
        if (status < 400) {
            delivery.attempted(String.valueOf(status));
            delivery.become(Fate.DELIVERED);
        } else if (status >= 500 || WORTH_RETRYING.contains(status)) {
            failed(delivery, String.valueOf(status));
        } else {
            delivery.attempted(String.valueOf(status));
            delivery.become(Fate.GIVEN_UP);
        }
    }

    private void failed(Delivery delivery, String reason) {
        delivery.attempted(reason);
        if (delivery.attempts() > RETRIES) {
            delivery.become(Fate.GIVEN_UP);
            return;
        }
        delivery.become(Fate.RETRYING);
        long spread = longestRetry.minus(shortestRetry).toMillis();
        vertx.setTimer(Math.max(1, shortestRetry.toMillis() + random.nextLong(spread + 1)), timer -> send(delivery));
    }
}
