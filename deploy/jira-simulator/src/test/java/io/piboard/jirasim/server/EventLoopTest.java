package io.piboard.jirasim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopTest {

    private final Vertx vertx = Vertx.vertx();
    private final EventLoop loop = new EventLoop(vertx);

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void workOfOthersIsDoneThereAndWaitedFor() {
        // given
        List<Vertx> where = new ArrayList<>();

        // when
        loop.run(() -> where.add(Vertx.currentContext().owner()));

        // then
        assertThat(where).containsExactly(vertx);
    }

    @Test
    void itsOwnWorkIsDoneAtOnce() {
        // given
        List<String> order = new ArrayList<>();

        // when
        loop.run(() -> {
            loop.run(() -> order.add("inner"));
            order.add("outer");
        });

        // then
        assertThat(order).containsExactly("inner", "outer");
    }

    @Test
    void whatIsRefusedThereIsRefusedHere() {
        assertThatThrownBy(() -> loop.run(() -> {
                    throw new IllegalArgumentException("no user x");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no user x");
    }
}
