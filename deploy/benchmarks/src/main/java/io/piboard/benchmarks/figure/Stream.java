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

/** Webhooks at a fixed rate to one contestant. */
final class Stream {

    private static final int ISSUES = 64;

    /** As long as Jira Cloud waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Contestant contestant;
    private final List<SignedWebhook> webhooks;

    Stream(Arena arena, Contestant contestant, int size) {
        this.contestant = contestant;
        this.webhooks = arena.webhooks(ISSUES, size);
    }

    Latencies run(double perSecond, Duration time) {
        var latencies = new Latencies();
        try (var loop = new OpenLoop(contestant.address(), OpenLoop.MANY, PATIENCE, this::next, latencies)) {
            loop.run(perSecond, time);
        }
        return latencies;
    }

    private Delivery next() {
        long number = NUMBER.incrementAndGet();
        return new Delivery("bench-" + number, webhooks.get((int) (number % webhooks.size())));
    }
}
