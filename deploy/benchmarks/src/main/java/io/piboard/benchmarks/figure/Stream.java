package io.piboard.benchmarks.figure;

import io.piboard.benchmarks.peer.Arena;
import io.piboard.benchmarks.peer.Contestant;
import io.piboard.load.Delivery;
import io.piboard.load.Latencies;
import io.piboard.load.OpenLoop;
import io.piboard.load.SignedWebhook;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Webhooks at a fixed rate to one contestant, for some time. */
final class Stream {

    private static final int ISSUES = 64;

    /** As long as Jira Cloud waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Contestant contestant;
    private final List<SignedWebhook> webhooks;
    private final Latencies latencies = new Latencies();
    private final Duration time;

    Stream(Arena arena, Contestant contestant, int size, Duration time) {
        this.contestant = contestant;
        this.webhooks = arena.webhooks(ISSUES, size);
        this.time = time;
    }

    Stream run(double perSecond) {
        try (var loop = new OpenLoop(contestant.address(), OpenLoop.MANY, PATIENCE, this::next, latencies)) {
            loop.run(perSecond, time);
        }
        return this;
    }

    Latencies latencies() {
        return latencies;
    }

    private Delivery next() {
        long number = NUMBER.incrementAndGet();
        return new Delivery("bench-" + number, webhooks.get((int) (number % webhooks.size())));
    }
}
