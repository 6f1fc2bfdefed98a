package io.piboard.benchmarks.figure;

import io.piboard.benchmarks.peer.Arena;
import io.piboard.benchmarks.peer.Contestant;
import io.piboard.load.Answer;
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
    private long end;
    private long sentInTime;
    private long goodInTime;

    Stream(Arena arena, Contestant contestant, int size, Duration time) {
        this.contestant = contestant;
        this.webhooks = arena.webhooks(ISSUES, size);
        this.time = time;
    }

    Stream run(double perSecond) {
        end = System.nanoTime() + time.toNanos();
        try (var loop = new OpenLoop(contestant.address(), OpenLoop.MANY, PATIENCE, this::next, this::answered)) {
            loop.run(perSecond, time);
        }
        return this;
    }

    Latencies latencies() {
        return latencies;
    }

    /** Sent per second: less than was wished when the client itself did not keep up. */
    double offered() {
        return sentInTime * 1e9 / time.toNanos();
    }

    /** Taken per second; what came afterwards does not count. */
    double goodput() {
        return goodInTime * 1e9 / time.toNanos();
    }

    private Delivery next() {
        sentInTime += System.nanoTime() <= end ? 1 : 0;
        long number = NUMBER.incrementAndGet();
        return new Delivery("bench-" + number, webhooks.get((int) (number % webhooks.size())));
    }

    private void answered(Answer answer) {
        latencies.accept(answer);
        goodInTime += answer.good() && answer.answeredAt() <= end ? 1 : 0;
    }
}
