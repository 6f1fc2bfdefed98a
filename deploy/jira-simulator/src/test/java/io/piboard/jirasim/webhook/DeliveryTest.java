package io.piboard.jirasim.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private final Delivery delivery = new Delivery(
            "one",
            new Subscription(1, "http://127.0.0.1:9/", false, Signing.of("secret")),
            WebhookEvent.unfiltered("sprint_started", new JsonObject()),
            new byte[7],
            Instant.EPOCH);

    @Test
    void whatIsDoubledKeepsItsBytesUntilBothHaveEnded() {
        // given
        delivery.start();
        delivery.start();

        // when
        delivery.become(Fate.DELIVERED);

        // then
        assertThat(delivery.body()).hasSize(7);
        delivery.become(Fate.RETRYING);
        assertThat(delivery.body()).hasSize(7);
        delivery.become(Fate.GIVEN_UP);
        assertThat(delivery.body()).isEmpty();
        assertThat(delivery.toJson().getInteger("bytes")).isEqualTo(7);
    }

    @Test
    void whatIsLostNeedsItsBytesNoMore() {
        // when
        delivery.become(Fate.LOST);

        // then
        assertThat(delivery.body()).isEmpty();
    }
}
