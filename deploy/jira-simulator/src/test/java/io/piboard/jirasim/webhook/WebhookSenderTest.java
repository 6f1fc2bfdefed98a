package io.piboard.jirasim.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {

    private static final int TOO_MUCH = 25 * 1024 * 1024 + 1;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void cloudDropsABodyAboveTwentyFiveMegabytes() {
        // given
        Subscription subscription = new Subscription(1, "http://127.0.0.1:9/", false, Signing.of("secret"));
        WebhookEvent event = WebhookEvent.unfiltered("jira:issue_updated", new JsonObject());
        Delivery large = new Delivery("one", subscription, event, new byte[TOO_MUCH], Instant.EPOCH);
        DeliveryRules rules = DeliveryRules.of(JiraKind.CLOUD, Duration.ofSeconds(1), Duration.ofSeconds(1));

        // when
        new WebhookSender(vertx, rules, () -> 0, Clock.systemUTC(), 1).send(large);

        // then
        assertThat(large.fate()).isEqualTo(Fate.TOO_LARGE);
        assertThat(large.attempts()).isZero();
    }
}
