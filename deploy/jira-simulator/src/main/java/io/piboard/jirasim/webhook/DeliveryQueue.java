package io.piboard.jirasim.webhook;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Data Center's own threads for webhooks from version 10 on: a few deliveries are under way, a bounded number waits, and
 * what comes while that is full is lost without a word (facts section 3.1 b).
 */
final class DeliveryQueue {

    /** Nobody says how many threads there are. */
    private static final int THREADS = 5;

    private final Queue<Delivery> waiting = new ArrayDeque<>();
    private final IntSupplier bound;
    private final Consumer<Delivery> send;
    private int underWay;

    /** @param bound how many may wait */
    DeliveryQueue(IntSupplier bound, Consumer<Delivery> send) {
        this.bound = bound;
        this.send = send;
    }

    void enter(Delivery delivery) {
        if (underWay < THREADS) {
            underWay++;
            send.accept(delivery);
        } else if (waiting.size() < bound.getAsInt()) {
            waiting.add(delivery);
        } else {
            delivery.become(Fate.OVERFLOWED);
        }
    }

    /** A delivery has ended, well or not. */
    void leave() {
        Delivery next = waiting.poll();
        if (next == null) {
            underWay--;
        } else {
            send.accept(next);
        }
    }
}
